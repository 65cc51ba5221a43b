import { type Alphabet, toIndices } from "./characters.ts";

/** Words of a batch, as numbers, filled up to one length. */
export interface WordBatch {
  /** What is read, [n][steps]: the end mark, then the word. */
  readonly x: number[][];
  /** What comes next, [n][steps]: the word, then the end mark. */
  readonly y: number[][];
  /** 1 where a character is, 0 after the end, [n][steps]. */
  readonly there: number[][];
}

/** Stands after each word, and before it. */
export const END = "\n";

/**
 * Makes a batch of words. Where a word has ended, x and y hold the end mark and
 * `there` is 0.
 *
 * Shapes: n words, the longest of k characters → [n][k + 1].
 * @param alphabet must have the end mark, a line break
 * @throws {RangeError} if a character is not in the alphabet
 * @example
 * ```ts
 * import { characters } from "lib/text/characters.ts";
 *
 * const { x, y, there } = wordBatch(["ab", "b"], characters("ab\n"));
 * assert.deepEqual(x, [[0, 1, 2], [0, 2, 0]]);
 * assert.deepEqual(y, [[1, 2, 0], [2, 0, 0]]);
 * assert.deepEqual(there, [[1, 1, 1], [1, 1, 0]]);
 * ```
 */
export function wordBatch(
  words: readonly string[],
  alphabet: Alphabet,
): WordBatch {
  const [end] = toIndices(END, alphabet);
  const all = words.map((word) => toIndices(word, alphabet));
  const steps = 1 + all.reduce((most, { length }) => Math.max(most, length), 0);
  const filled = (
    row: number[],
    by: number,
  ) => [...row, ...Array<number>(steps - row.length).fill(by)];
  return {
    x: all.map((row) => filled([end, ...row], end)),
    y: all.map((row) => filled(row, end)),
    there: all.map((row) => filled(Array(row.length + 1).fill(1), 0)),
  };
}
//# sourceMappingURL=word_batch.ts.map
