/**
 * Whether a chapter gives the file that somebody edited.
 *
 * @module
 */
import type { RawFile } from "../tangle/raw_file.ts";
import { bodyOf, linesOf } from "./body.ts";
import { entriesOf } from "./carry_imports.ts";
import { homesOf } from "./homes.ts";
import { hunksOf } from "./hunks.ts";
import type { Reading } from "./read.ts";
import { synchronize } from "./sync.ts";

/** Where a file would not come out as edited, and whether tangle made up what stands there. */
export interface Difference {
  /** In the edited file, from 1. */
  readonly line: number;
  readonly isGlue: boolean;
}

/**
 * Compares an edited file with what its new chapter makes. Imports count as a set, for tangle sorts them; and what tangle
 * makes up may change by itself where nobody edited it.
 *
 * @param before what the old chapter made
 */
export function compare({ path, oldRaw, before, edited, raw, made, reading }: {
  path: string;
  oldRaw: RawFile;
  before: string;
  edited: string;
  raw: RawFile;
  made: string;
  reading: Reading;
}): Difference | undefined {
  if (edited === made) return undefined;
  const bodies = {
    old: bodyOf(path, oldRaw.lines),
    before: bodyOf(path, linesOf(path, before)),
    edited: bodyOf(path, linesOf(path, edited)),
    raw: bodyOf(path, raw.lines),
    made: bodyOf(path, linesOf(path, made)),
  };
  // Tangle keeps no comment beside or above an import.
  const comment = bodies.edited.lostComment ?? bodies.edited.strandedComment;
  if (comment !== undefined) return { line: comment + 1, isGlue: true };
  const [wanted, got, was] = [bodies.edited, bodies.raw, bodies.old].map((
    { statements },
  ) => entriesOf(statements));
  for (const [key, { line }] of wanted) {
    const dropsItself = was.get(key)?.written === false;
    if (!got.has(key) && !dropsItself) return { line: line + 1, isGlue: false };
  }
  for (const [key, { written }] of got) {
    const comesItself = !written && !was.has(key);
    if (!wanted.has(key) && !comesItself) return { line: 1, isGlue: !written };
  }
  const texts = (body: { rows: readonly { text: string }[] }) =>
    body.rows.map(({ text }) => text);
  const touched = hunksOf(texts(bodies.before), texts(bodies.edited));
  const sync = synchronize(texts(bodies.raw), texts(bodies.made));
  const homes = homesOf(bodies.raw.rows, reading.course, reading.chapters);
  for (
    const { from, to, newFrom, newTo } of hunksOf(
      texts(bodies.made),
      texts(bodies.edited),
    )
  ) {
    const isTouched = touched.some((hunk) =>
      hunk.newFrom <= newTo && newFrom <= hunk.newTo
    );
    const [low, high] = [sync[from]?.high, sync[to]?.low];
    const isGlue = low !== undefined && high !== undefined && low < high &&
      homes.slice(low, high).every((home) => home === undefined);
    if (!isGlue || isTouched) {
      const row = bodies.edited.rows[newFrom] ?? bodies.edited.rows.at(-1);
      return { line: Math.max(0, row?.index ?? 0) + 1, isGlue };
    }
  }
  return undefined;
}
