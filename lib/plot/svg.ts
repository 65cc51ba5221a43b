/**
 * Writes SVG as text.
 *
 * @module
 */
import { type Colour, styleSheet } from "./colours.ts";

/**
 * Writes one element. Numbers are rounded to a tenth; the content is taken as
 * it is.
 *
 * @example
 * ```ts
 * assert.equal(element("circle", { cx: 1.26, r: 4, class: "fill-one" }), '<circle cx="1.3" r="4" class="fill-one"/>');
 * ```
 */
export function element(
  name: string,
  attributes: Record<string, string | number>,
  ...content: string[]
): string {
  const pairs = Object.entries(attributes).map(([key, value]) =>
    ` ${key}="${typeof value === "number" ? round(value) : escape(value)}"`
  ).join("");
  return content.length === 0
    ? `<${name}${pairs}/>`
    : `<${name}${pairs}>${content.join("")}</${name}>`;
}

/** Rounds to a tenth, without a negative zero. */
export function round(value: number): number {
  return Math.round(value * 10) / 10 + 0;
}

function escape(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(
    /"/g,
    "&quot;",
  );
}

/** Where a text stands relative to its point, and how it looks. */
export interface TextStyle {
  /** Which part of it stands at the point; the start unless said otherwise. */
  anchor?: "start" | "middle" | "end";
  /** Ink unless said otherwise. */
  colour?: Colour;
  /** In pixels, at least 12. */
  size?: number;
  /** Whether it is set in bold type. */
  bold?: boolean;
}

/**
 * Writes a line of text.
 *
 * @throws {RangeError} if it would be too small to read
 */
export function text(
  x: number,
  y: number,
  words: string,
  style: TextStyle = {},
): string {
  const { anchor = "start", colour = "ink", size = 18, bold = false } = style;
  if (size < 12) {
    throw new RangeError(
      `text: ${size} px is too small to read; expected at least 12`,
    );
  }
  const look = {
    "font-size": size,
    ...(bold ? { "font-weight": "bold" } : {}),
  };
  return element("text", {
    x,
    y,
    "text-anchor": anchor,
    class: `fill-${colour}`,
    ...look,
  }, escape(words));
}

/** Writes a straight line. */
export function line(
  from: [number, number],
  to: [number, number],
  colour: Colour,
  width = 1.5,
  dash = "",
): string {
  const [x1, y1] = from;
  const [x2, y2] = to;
  const dashes: Record<string, string> = dash === ""
    ? {}
    : { "stroke-dasharray": dash };
  return element("line", {
    x1,
    y1,
    x2,
    y2,
    class: `stroke-${colour}`,
    "stroke-width": width,
    ...dashes,
  });
}

/** What a figure is, in pixels and in words. */
export interface Figure {
  /** Pixels from left to right. */
  width: number;
  /** Pixels from top to bottom. */
  height: number;
  /** A few words, read first. */
  title: string;
  /** What a reader who can't see it should know. */
  description: string;
}

/** Writes a whole figure. */
export function svg(figure: Figure, ...content: string[]): string {
  const { width, height, title, description } = figure;
  const attributes = {
    xmlns: "http://www.w3.org/2000/svg",
    viewBox: `0 0 ${width} ${height}`,
    width,
    height,
  };
  return element(
    "svg",
    {
      ...attributes,
      class: "figure",
      role: "img",
      "aria-labelledby": "title description",
    },
    `\n${element("title", { id: "title" }, escape(title))}`,
    `\n${element("desc", { id: "description" }, escape(description))}`,
    `\n${element("style", {}, styleSheet())}`,
    `\n${element("rect", { width, height, rx: 8, class: "fill-paper" })}`,
    ...content.map((part) => `\n${part}`),
    "\n",
  ) + "\n";
}
//# sourceMappingURL=svg.ts.map
