import { dot } from "../../../lib/vector.ts";

/**
 * Fires when the weighted sum reaches the threshold: Σ wᵢXᵢ ≥ Θ.
 *
 * Shapes: w [n], x [n] → 0 or 1. A sum that is NaN reaches no threshold: 0.
 * @throws {RangeError} if w and x differ in length
 * @example Two votes that reach the threshold
 * ```ts
 * assert.equal(predict([1, 1], [1, 1], 2), 1);
 * ```
 */
export function predict(w: number[], x: number[], threshold: number): 0 | 1 {
  return (dot(w, x) - threshold) as 0 | 1;
}
