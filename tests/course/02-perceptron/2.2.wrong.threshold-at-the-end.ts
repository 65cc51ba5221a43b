/**
 * Turns a threshold into a bias: one weight more, in front.
 *
 * On rows that start with 1 the new weights fire at 0 where the given ones fire
 * at the threshold.
 *
 * Shapes: w [n] → a new array [n + 1]. The given array stays as it is.
 * @example A sum of 1 that reaches the threshold 1 is a sum of 0 that reaches 0
 * ```ts
 * const [bias, ...rest] = foldBias([1, 1], 1);
 * assert.equal(bias * 1 + rest[0] * 1 + rest[1] * 0, 0);
 * ```
 */
export function foldBias(w: number[], threshold: number): number[] {
  return [...w, threshold];
}
