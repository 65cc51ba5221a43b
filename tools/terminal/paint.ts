/**
 * Colours, only where a person reads them: on a terminal, unless `NO_COLOR` asks for none; `FORCE_COLOR` wants them
 * in a pipe too.
 *
 * @module
 */
import { styleText } from "node:util";

type Style = (text: string) => string;

/** The few styles that the commands use. Each leaves its text alone when colours are off. */
export interface Paint {
  readonly on: boolean;
  readonly bold: Style;
  readonly dim: Style;
  readonly red: Style;
  readonly green: Style;
  readonly yellow: Style;
  readonly cyan: Style;
}

type StyleName = Exclude<keyof Paint, "on">;

/** Makes the styles, coloured or not. */
export function makePaint(on: boolean): Paint {
  const style = (name: StyleName): Style => (text) =>
    on && text !== "" ? styleText(name, text, { validateStream: false }) : text;
  return {
    on,
    bold: style("bold"),
    dim: style("dim"),
    red: style("red"),
    green: style("green"),
    yellow: style("yellow"),
    cyan: style("cyan"),
  };
}

/**
 * Decides whether a stream gets colours.
 *
 * @param interactive whether the stream is a terminal
 * @param env reads an environment variable
 */
export function wantsColor(
  interactive: boolean,
  env: (name: string) => string | undefined,
): boolean {
  const force = env("FORCE_COLOR");
  if (force !== undefined) return force !== "0" && force !== "false";
  if (env("NO_COLOR")) return false;
  return interactive && env("TERM") !== "dumb";
}
