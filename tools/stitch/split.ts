/**
 * An edit over several blocks, cut where they meet, if its tokens say where that is.
 *
 * @module
 */
import { diffIndices } from "node-diff3";
import { type Token, tokenize } from "../tangle/tokens.ts";
import type { Bodies } from "./bodies.ts";
import type { Hunk } from "./hunks.ts";
import type { Sync } from "./sync.ts";

/**
 * Cuts the new lines of a hunk.
 *
 * @param segments the raw lines that it replaces, one entry for each block
 * @returns for each segment which edited lines are its; undefined where that can't be told
 */
export function splitHunk(
  hunk: Hunk,
  segments: readonly { readonly from: number; readonly to: number }[],
  { made, edited }: Bodies,
  sync: readonly (Sync | undefined)[],
): [number, number][] | undefined {
  const { from, to, newFrom, newTo } = hunk;
  if (newFrom === newTo) return segments.map(() => [newFrom, newFrom]);
  if (segments.length === 1) return [[newFrom, newTo]];
  const before = tokenize(
    made.slice(from, to).map(({ text }) => text).join("\n"),
  );
  const after = tokenize(
    edited.slice(newFrom, newTo).map(({ text }) => text).join("\n"),
  );
  const match = matches(before, after);
  const cuts = [newFrom];
  for (let k = 1; k < segments.length; k++) {
    const p = boundary(sync, segments[k - 1].to, segments[k].from, from, to);
    if (p === undefined) return undefined;
    const cut = findCut(before, after, match, p - from, {
      lines: newTo - newFrom,
      even: newTo - newFrom === to - from,
    });
    if (cut === undefined || newFrom + cut < cuts[k - 1]) return undefined;
    cuts.push(newFrom + cut);
  }
  cuts.push(newTo);
  return segments.map((_, k) => [cuts[k], cuts[k + 1]]);
}

/** The made boundary between two segments. */
function boundary(
  sync: readonly (Sync | undefined)[],
  end: number,
  start: number,
  from: number,
  to: number,
): number | undefined {
  for (let p = from; p <= to; p++) {
    const at = sync[p];
    if (at && at.low <= start && at.high >= end) return p;
  }
  return undefined;
}

function matches(
  before: readonly Token[],
  after: readonly Token[],
): Map<number, number> {
  const match = new Map<number, number>();
  let [i, j] = [0, 0];
  const take = (until: number) => {
    while (i < until) match.set(i++, j++);
  };
  const changes = diffIndices(
    before.map(({ value }) => value),
    after.map(({ value }) => value),
  );
  for (const { buffer1, buffer2 } of changes) {
    take(buffer1[0]);
    i = buffer1[0] + buffer1[1];
    j = buffer2[0] + buffer2[1];
  }
  take(before.length);
  return match;
}

/** Where, among the new lines, the boundary before old line `line` is now. */
function findCut(
  before: readonly Token[],
  after: readonly Token[],
  match: ReadonlyMap<number, number>,
  line: number,
  { lines, even }: { lines: number; even: boolean },
): number | undefined {
  const found = before.findIndex((token) => token.line >= line);
  const split = found < 0 ? before.length : found;
  let above = -1;
  for (let i = 0; i < split; i++) above = match.get(i) ?? above;
  let below = after.length;
  for (let i = before.length - 1; i >= split; i--) {
    below = match.get(i) ?? below;
  }
  const options: number[] = [];
  for (let at = 0; at <= lines; at++) {
    const before = after.findLastIndex((token) => lastLine(token) < at);
    const next = after.findIndex((token) => lastLine(token) >= at);
    const inside = next >= 0 && after[next].line < at;
    if (
      !inside && before >= above && (next < 0 || next >= above + 1) &&
      before < below
    ) {
      if (next < 0 ? below === after.length : next <= below) options.push(at);
    }
  }
  if (options.length <= 1) return options[0];
  if (even && options.includes(line)) return line;
  const keptAbove = split === 0 || match.has(split - 1);
  const keptBelow = split === before.length || match.has(split);
  if (keptBelow) return options.at(-1);
  if (keptAbove) return options[0];
  // Blank lines alone make no difference.
  const tokensBefore = (at: number) =>
    after.filter((token) => token.line < at).length;
  return tokensBefore(options[0]) === tokensBefore(options.at(-1)!)
    ? options[0]
    : undefined;
}

function lastLine({ line, value }: Token): number {
  return line + value.split("\n").length - 1;
}
