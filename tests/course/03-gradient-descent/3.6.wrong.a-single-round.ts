import { sseGrad } from "../../../lib/descent/sse_grad.ts";

/**
 * Gives the learning rate below which descent on ½ Σ (y − a)² converges:
 * 2/λ, where λ is the largest eigenvalue of XᵀX, found by power iteration.
 *
 * Relative error about 1e-6, unless the start happens to be almost at a right
 * angle to the steepest direction.
 *
 * Shapes: rows [m, n] → a number; Infinity if all entries are 0 or there are
 * none, NaN if one is NaN. The given array stays as it is.
 * @throws {RangeError} if the rows differ in length
 * @example One and two persons: λ = 1² + 2²
 * ```ts
 * assert.equal(maxStableRate([[1], [2]]), 0.4);
 * ```
 */
export function maxStableRate(rows: number[][]): number {
  const start = (rows[0] ?? []).map((_, i) => Math.cos(i));
  const length = Math.hypot(...sseGrad(start, rows, rows.map(() => 0)));
  return length === 0 ? Infinity : 2 / length;
}
