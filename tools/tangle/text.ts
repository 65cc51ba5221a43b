/**
 * Text that knows where it came from: a line is a list of pieces, each of which maps character by character to a
 * chapter (or to nothing, when tangle made it up).
 *
 * @module
 */
import type { Place } from "./place.ts";

/** A run of characters within one line. */
export interface Piece {
  readonly text: string;
  /** Where its first character stands in a chapter; undefined for glue. */
  readonly origin?: Place;
}

/** One line without its line end. */
export type Line = readonly Piece[];

/** A line that came from nowhere. */
export function glue(text: string): Line {
  return [{ text }];
}

/** The line's characters. */
export function lineText(line: Line): string {
  return line.length === 1
    ? line[0].text
    : line.map((piece) => piece.text).join("");
}

/** All lines' characters, each line ended by `\n`. */
export function linesText(lines: readonly Line[]): string {
  return lines.map((line) => lineText(line) + "\n").join("");
}

/** Lines of prose as one line, without what indents them. */
export function joinProse(text: string): string {
  return text.split("\n").map((line) => line.trim()).filter((line) =>
    line !== ""
  ).join(" ");
}

/** The same line behind `indent`; an empty line stays empty. */
export function indentLine(line: Line, indent: string): Line {
  return indent === "" || lineText(line) === ""
    ? line
    : [{ text: indent }, ...line];
}

/** Characters `from` up to `to` of a line, with their origins. */
export function sliceLine(line: Line, from: number, to = Infinity): Line {
  const pieces: Piece[] = [];
  let start = 0;
  for (const { text, origin } of line) {
    const a = Math.max(from, start) - start;
    const b = Math.min(to, start + text.length) - start;
    if (b > a) {
      pieces.push({
        text: text.slice(a, b),
        origin: origin && { ...origin, column: origin.column + a },
      });
    }
    start += text.length;
  }
  return pieces;
}

/** Where the character at `column` (from 0) of a line came from, or the nearest one before it on the line. */
export function originAt(line: Line, column: number): Place | undefined {
  let start = 0;
  let found: Place | undefined;
  for (const { text, origin } of line) {
    if (start > column) break;
    if (origin) {
      found = {
        ...origin,
        column: origin.column + Math.min(column - start, text.length),
      };
    } else if (column < start + text.length) found = undefined;
    start += text.length;
  }
  return found;
}

/** The first origin on a line, if any of it came from a chapter. */
export function lineOrigin(line: Line): Place | undefined {
  return line.find((piece) => piece.origin)?.origin;
}
