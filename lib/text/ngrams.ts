/**
 * Letters foretold by counting what followed the same few letters before.
 *
 * @module
 */
import { END } from "./word_batch.ts";

/** What followed the contexts of some words. */
export interface Ngrams {
  /** A context and what comes next are so many characters together. */
  readonly n: number;
  /** How many different characters there are, the end mark among them. */
  readonly letters: number;
  /** How often each n characters were seen; for each context, their sum. */
  readonly counts: ReadonlyMap<string, number>;
}

/** Gives the n-grams of a word: n − 1 marks before it, one behind it. */
function gramsOf(word: string, n: number): string[] {
  const letters = [...END.repeat(n - 1), ...word, END];
  return letters.slice(n - 1)
    .map((_, i) => letters.slice(i, i + n).join(""));
}

function contextOf(gram: string): string {
  return [...gram].slice(0, -1).join("");
}

/**
 * Counts the n-grams of words.
 *
 * @param n 1 for single letters, 2 for pairs, and so on
 * @throws {RangeError} if n is no whole number above 0
 * @example
 * ```ts
 * const { letters, counts } = fitNgrams(["anna", "ada"], 2);
 * assert.deepEqual([letters, counts.get("an"), counts.get("a")], [4, 1, 4]);
 * ```
 */
export function fitNgrams(words: readonly string[], n: number): Ngrams {
  if (!(Number.isInteger(n) && n > 0)) {
    throw new RangeError(
      `fitNgrams: n is ${n}; expected a whole number from 1`,
    );
  }
  const counts = new Map<string, number>();
  const count = (what: string) => counts.set(what, (counts.get(what) ?? 0) + 1);
  for (const word of words) {
    for (const gram of gramsOf(word, n)) {
      count(gram);
      count(contextOf(gram));
    }
  }
  return { n, letters: new Set(words.join("") + END).size, counts };
}

/**
 * Gives the cross-entropy of words in nats per character, each word's end mark
 * counted: −ln P(words), divided by their number of characters. One is added to
 * each count, so that nothing is impossible.
 *
 * @throws {RangeError} if there is no word
 * @example The marks are two of four characters; with three kinds, one added to each
 * ```ts
 * const model = fitNgrams(["a", "b"], 1);
 * assert.ok(Math.abs(ngramEntropy(model, ["a"]) - (Math.log(7 / 2) + Math.log(7 / 3)) / 2) < 1e-12);
 * ```
 */
export function ngramEntropy(model: Ngrams, words: readonly string[]): number {
  const { n, letters, counts } = model;
  let [nats, characters] = [0, 0];
  for (const word of words) {
    for (const gram of gramsOf(word, n)) {
      const seen = counts.get(gram) ?? 0;
      const all = counts.get(contextOf(gram)) ?? 0;
      nats -= Math.log((seen + 1) / (all + letters));
      characters++;
    }
  }
  if (characters > 0) return nats / characters;
  throw new RangeError("ngramEntropy: no words; expected at least one");
}
//# sourceMappingURL=ngrams.ts.map
