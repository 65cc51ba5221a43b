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
  let gradient = w.map(() => 0);
  for (const [i, x] of rows.entries()) {
    const residual = targets[i] - dot(gradient, x);
    gradient = add(gradient, x.map((xi) => -residual * xi));
  }
  return gradient;
}
