/**
 * Formulas, set before they are shown: HTML for the eye, MathML for everything else.
 *
 * @module
 */

import katex from "katex";
import { type Node, type Point, startOf } from "./markdown.ts";

/** Where a formula goes: the projector, or the speaker's window, which has no style sheet for it. */
export type MathsTarget = "slide" | "note";

/**
 * Sets a formula.
 *
 * @param node an `inlineMath` or `math` node, for its place
 * @returns an empty string after reporting what KaTeX could not read
 */
export function renderMaths(
  node: Node & { readonly value: string },
  target: MathsTarget,
  report: (point: Point, message: string, remedy: string) => void,
): string {
  try {
    return katex.renderToString(node.value, {
      displayMode: node.type === "math",
      output: target === "note" ? "mathml" : "htmlAndMathml",
      strict: false,
      trust: false,
    });
  } catch (error) {
    if (!(error instanceof katex.ParseError)) throw error;
    const { rawMessage, position } = error as katex.ParseError & {
      rawMessage?: string;
    };
    const message = `formula: ${rawMessage ?? error.message}`;
    report(
      placeIn(node, position ?? 0),
      message,
      "see katex.org/docs/supported for what it can set",
    );
    return "";
  }
}

/** The place of a character of the formula in the chapter. */
function placeIn(
  node: Node & { readonly value: string },
  offset: number,
): Point {
  const { line, column } = startOf(node);
  const before = node.value.slice(0, offset).split("\n");
  const isFence = node.position !== undefined &&
    node.position.end.line > line && node.type === "math";
  const first = isFence
    ? { line: line + 1, column }
    : { line, column: column + delimiter(node) };
  const extra = before.at(-1)!.length;
  return before.length === 1
    ? { line: first.line, column: first.column + extra }
    : { line: first.line + before.length - 1, column: column + extra };
}

/** Width of the opening `$` or `$$`. */
function delimiter(node: Node & { readonly value: string }): number {
  const { start, end } = node.position!;
  if (start.line !== end.line) return 1;
  return Math.max(
    1,
    Math.floor((end.column - start.column - node.value.length) / 2),
  );
}
