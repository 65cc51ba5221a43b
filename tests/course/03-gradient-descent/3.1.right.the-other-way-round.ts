import { checkPairs } from "../../../lib/descent/check_pairs.ts";
import { dot } from "../../../lib/vector.ts";

/**
 * Gives half the sum of squared errors of a linear unit: E = ½ Σ (y − a)² with
 * a = Σ wᵢXᵢ.
 *
 * Shapes: w [n], rows [m, n], targets [m] → a number, 0 for no rows.
 * @throws {RangeError} if there are not as many targets as rows, or a row is
 * not as long as w
 * @example One and two persons, and a rise of 2 and 3 ppm
 * ```ts
 * assert.equal(sse([0], [[1], [2]], [2, 3]), 6.5);
 * ```
 */
export function sse(w: number[], rows: number[][], targets: number[]): number {
  checkPairs("sse", rows, targets);
  const residuals = rows.map((x, i) => dot(x, w) - targets[i]);
  return 0.5 * dot(residuals, residuals);
}
