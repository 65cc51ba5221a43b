/**
 * What `deno test` says last: `ok | 12 passed (3 steps) | 0 failed | 2 ignored (1s)`.
 *
 * @module
 */
import { stripVTControlCharacters } from "node:util";

/** How many tests did what. */
export interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

export const NO_COUNTS: Counts = { passed: 0, failed: 0, skipped: 0 };

/** The counts of the last summary in a text; none where there is no summary. */
export function readCounts(text: string): Counts {
  const plain = stripVTControlCharacters(text);
  const summary = plain.match(/^(?:ok|FAILED) \|.*$/gm)?.at(-1) ?? "";
  const count = (word: string) =>
    Number(new RegExp(`(\\d+) ${word}`).exec(summary)?.[1] ?? 0);
  return {
    passed: count("passed"),
    failed: count("failed"),
    skipped: count("ignored"),
  };
}

/** Both together. */
export function addCounts(a: Counts, b: Counts): Counts {
  return {
    passed: a.passed + b.passed,
    failed: a.failed + b.failed,
    skipped: a.skipped + b.skipped,
  };
}
