/**
 * Which characters of a formatted file came from which characters of a chapter: tokens of both texts are matched in
 * order, since a formatter changes layout, quotes and punctuation but never the order of code.
 *
 * @module
 */
import type { Place } from "./place.ts";
import { type Line, linesText, originAt } from "./text.ts";
import { isComment, type Token, tokenize } from "./tokens.ts";

/** A position in a file (from 0) and where in a chapter it came from. */
export interface Mapping {
  readonly line: number;
  readonly column: number;
  readonly origin: Place;
}

/** How far to look for the next token that both sides share. */
const LOOKAHEAD = 40;

/**
 * Maps a file back to its chapters.
 *
 * @param raw the lines that tangle put together
 * @param text the formatted file
 * @returns mappings in order; a token that only the formatter made has none
 */
export function align(raw: readonly Line[], text: string): Mapping[] {
  const before = tokenize(linesText(raw));
  const after = tokenize(text);
  return matchTokens(before, after).flatMap(([i, j]) =>
    mapToken(before[i], after[j], raw)
  );
}

/** Pairs of the same token, by number in both lists, in order. */
export function matchTokens(
  before: readonly Token[],
  after: readonly Token[],
): [number, number][] {
  const pairs: [number, number][] = [];
  let i = 0;
  let j = 0;
  while (i < before.length && j < after.length) {
    if (same(before[i], after[j])) {
      pairs.push([i++, j++]);
      continue;
    }
    const [skipBefore, skipAfter] = resync(before, i, after, j);
    i += skipBefore;
    j += skipAfter;
  }
  return pairs;
}

/** The smallest step on both sides after which two tokens match again. */
function resync(
  before: readonly Token[],
  i: number,
  after: readonly Token[],
  j: number,
): [number, number] {
  for (let total = 1; total <= LOOKAHEAD; total++) {
    for (let a = 0; a <= total; a++) {
      const b = total - a;
      if (
        i + a < before.length && j + b < after.length &&
        same(before[i + a], after[j + b])
      ) return [a, b];
    }
  }
  return [1, 1];
}

/** Whether two tokens differ in nothing but what a formatter may change. */
function same(a: Token, b: Token): boolean {
  return a.value === b.value || key(a) === key(b);
}

/** A token's text without what a formatter may change in it. */
function key(token: Token): string {
  if (isComment(token)) return token.value.replace(/\s+/g, " ").trim();
  if (token.type === "StringLiteral") {
    return token.value.slice(1, -1).replace(/\\(['"])/g, "$1");
  }
  return token.value;
}

/** A mapping for a token's start, and for each further line of a comment or template. */
function mapToken(from: Token, to: Token, raw: readonly Line[]): Mapping[] {
  const mappings: Mapping[] = [];
  const lines = Math.min(
    from.value.split("\n").length,
    to.value.split("\n").length,
  );
  for (let k = 0; k < lines; k++) {
    const line = raw[from.line + k];
    const origin = line && originAt(line, k === 0 ? from.column : 0);
    if (origin) {
      mappings.push({
        line: to.line + k,
        column: k === 0 ? to.column : 0,
        origin,
      });
    }
  }
  return mappings;
}

/** The origin of a position (from 0), or of the nearest mapped position before it on its line or a line above. */
export function originOf(
  mappings: readonly Mapping[],
  line: number,
  column: number,
): Place | undefined {
  let best: Mapping | undefined;
  for (const mapping of mappings) {
    if (
      mapping.line > line || (mapping.line === line && mapping.column > column)
    ) break;
    best = mapping;
  }
  if (best === undefined) return mappings[0]?.origin;
  const delta = best.line === line ? column - best.column : 0;
  return { ...best.origin, column: best.origin.column + delta };
}
