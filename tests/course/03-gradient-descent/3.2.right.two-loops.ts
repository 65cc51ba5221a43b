import { checkPairs } from "../../../lib/descent/check_pairs.ts";
import { add, dot } from "../../../lib/vector.ts";

/**
 * Gives the gradient of half the sum of squared errors: ∂E/∂wᵢ = −Σ (y − a)Xᵢ.
 *
 * Shapes: w [n], rows [m, n], targets [m] → a new array [n], zeros for no rows.
 * The given arrays stay as they are.
 * @throws {RangeError} if there are not as many targets as rows, or a row is
 * not as long as w
 * @example The activations are too small, so E falls as w grows
 * ```ts
 * assert.deepEqual(sseGrad([0], [[1], [2]], [2, 3]), [-8]);
 * ```
 */
export function sseGrad(
  w: number[],
  rows: number[][],
  targets: number[],
): number[] {
  checkPairs("sseGrad", rows, targets);
  const gradient: number[] = new Array(w.length).fill(0);
  for (let i = 0; i < rows.length; i++) {
    const miss = dot(rows[i], w) - targets[i];
    for (let k = 0; k < w.length; k++) gradient[k] += miss * rows[i][k];
  }
  return gradient;
}
