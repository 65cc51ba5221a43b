/**
 * The colours of the figures, each for light and for dark paper.
 *
 * @module
 */

/**
 * The parts that colours play: `one` is what fires, `zero` what stays silent,
 * `tint` lies under what fires.
 */
export type Colour = "paper" | "ink" | "quiet" | "one" | "zero" | "tint";

/** Colours as `#rrggbb`, on light and on dark paper. */
export const colours: Record<"light" | "dark", Record<Colour, string>> = {
  light: {
    paper: "#ffffff",
    ink: "#1b1f24",
    quiet: "#57606a",
    one: "#0b5cad",
    zero: "#ab3d0a",
    tint: "#dcebfa",
  },
  dark: {
    paper: "#14181d",
    ink: "#e8edf2",
    quiet: "#a3adb8",
    one: "#79b8ff",
    zero: "#ffab70",
    tint: "#1c3350",
  },
};

/**
 * Gives the style sheet of a figure: variables for both schemes, and the
 * classes that use them.
 */
export function styleSheet(): string {
  const variables = (scheme: Record<Colour, string>) =>
    Object.entries(scheme).map(([name, value]) => `--${name}:${value}`).join(
      ";",
    );
  const rules = Object.keys(colours.light).map((name) =>
    `.figure .fill-${name}{fill:var(--${name})}.figure .stroke-${name}{stroke:var(--${name})}`
  );
  return `.figure{${variables(colours.light)};font:14px system-ui,sans-serif}` +
    `@media(prefers-color-scheme:dark){.figure{${variables(colours.dark)}}}${
      rules.join("")
    }`;
}
//# sourceMappingURL=colours.ts.map
