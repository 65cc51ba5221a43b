import { add } from "../../../lib/vector.ts";

/**
 * Takes one step down: w − α∇E.
 *
 * Shapes: w [n], gradient [n] → a new array [n]. The given arrays stay as they
 * are.
 * @param learningRate α, positive
 * @throws {RangeError} if w and the gradient differ in length
 * @example
 * ```ts
 * assert.deepEqual(gdStep([0, 1], [-8, 4], 0.5), [4, -1]);
 * ```
 */
export function gdStep(
  w: number[],
  gradient: number[],
  learningRate: number,
): number[] {
  return add(w, gradient.map((slope) => learningRate * slope));
}
