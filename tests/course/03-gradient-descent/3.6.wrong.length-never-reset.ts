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
  const targets = rows.map(() => 0);
  let v = (rows[0] ?? []).map((_, i) => Math.cos(i));
  let [length, before] = [0, 0];
  do {
    before = length;
    v = sseGrad(v, rows, targets);
    length = Math.hypot(...v);
    if (length === 0) return Infinity;
  } while (Math.abs(length - before) > 1e-12 * length);
  return 2 / length;
}
