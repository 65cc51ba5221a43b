/**
 * Keeps the likeliest outcomes, as few as have at least `p` of the probability together,
 * gives the others 0, and scales what is left so that it adds up to 1. Of equal
 * ones, the first goes first. Sums are rounded: 0.7 + 0.2 is a little below 0.9,
 * so of 0.1, 0.2 and 0.7, a `p` of 0.9 keeps all three.
 *
 * Source: A. Holtzman et al., "The curious case of neural text degeneration"
 * (2020).
 * @param p above 0, at most 1
 * @throws {RangeError} if p is not
 * @example
 * ```ts
 * assert.deepEqual(topP([0.5, 0.125, 0.375], 0.5), [1, 0, 0]);
 * assert.deepEqual(topP([0.25, 0.5, 0.25], 0.75), [1 / 3, 2 / 3, 0]);
 * ```
 */
export function topP(probabilities: readonly number[], p: number): number[] {
  if (!(p > 0 && p <= 1)) {
    throw new RangeError(`topP: p is ${p}; expected above 0, at most 1`);
  }
  const order = [...probabilities.keys()]
    .sort((a, b) => probabilities[b] - probabilities[a]);
  const kept = probabilities.map(() => 0);
  let sum = 0;
  for (const i of order) {
    if (sum >= p) break;
    kept[i] = probabilities[i];
    sum += probabilities[i];
  }
  return kept.map((each) => each / p);
}
