import type { Random } from "../random.ts";
import { temperature } from "./temperature.ts";
import { topP } from "./top_p.ts";

/** How a text is drawn. */
export interface Sampling {
  /** 1 by default; 0 always takes the likeliest. */
  readonly temperature?: number;
  /** The share of the probability that is drawn from; all by default. */
  readonly topP?: number;
  /** The letter at which the text ends; it is not part of it. */
  readonly end?: number;
  /** How many letters there are at most; 100 by default. */
  readonly most?: number;
}

/**
 * Draws one of some outcomes, by their probabilities.
 *
 * @throws {RangeError} if none of them is possible, as with NaN
 */
export function drawOne(
  probabilities: readonly number[],
  random: Random,
): number {
  let left = random();
  const found = probabilities.findIndex((p) => (left -= p) < 0);
  if (found >= 0) return found;
  // Rounding may leave a rest: then it is the last that is possible.
  const last = probabilities.findLastIndex((p) => p > 0);
  if (last >= 0) return last;
  throw new RangeError(
    `drawOne: none of ${probabilities.length} probabilities is above 0; ` +
      "are there NaNs among the scores?",
  );
}

/**
 * Writes a text, letter by letter.
 *
 * @param next takes a letter and gives the scores of those that may follow; it
 * remembers what it was given before
 * @param begin is read first, a letter at least
 * @returns what is written behind it
 * @throws {RangeError} if nothing is to be read first, or scores are NaN
 * @example One who counts
 * ```ts
 * import { seeded } from "lib/random.ts";
 *
 * const next = (letter: number) => [0, 1, 2, 3].map((i) => i === letter + 1 ? 50 : 0);
 * assert.deepEqual(sample(next, [0], seeded(1), { most: 3 }), [1, 2, 3]);
 * ```
 */
export function sample(
  next: (letter: number) => readonly number[],
  begin: readonly number[],
  random: Random,
  sampling: Sampling = {},
): number[] {
  const { temperature: heat = 1, topP: share = 1, end, most = 100 } = sampling;
  if (begin.length === 0) {
    throw new RangeError("sample: nothing to read first; give a letter");
  }
  const written: number[] = [];
  let scores = begin.map(next)[begin.length - 1];
  while (written.length < most) {
    const letter = drawOne(topP(temperature(scores, heat), share), random);
    if (letter === end) break;
    written.push(letter);
    scores = next(letter);
  }
  return written;
}
//# sourceMappingURL=sample.ts.map
