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
  for (const x of rows) {
    if (x.length !== rows[0].length) {
      throw new RangeError("rows differ in length");
    }
  }
  const n = rows[0]?.length ?? 0;
  const matrix = Array.from(
    { length: n },
    (_, i) =>
      Array.from(
        { length: n },
        (_, k) => rows.reduce((sum, x) => sum + x[i] * x[k], 0),
      ),
  );
  let v = matrix.map((_, i) => Math.sin(i + 1));
  let largest = 0;
  for (let round = 0; round < 1e5; round++) {
    const turned = matrix.map((row) =>
      row.reduce((sum, value, k) => sum + value * v[k], 0)
    );
    const length = Math.hypot(...turned);
    if (length === 0) return Infinity;
    v = turned.map((value) => value / length);
    const change = Math.abs(length - largest);
    largest = length;
    if (change <= 1e-13 * largest) break;
    if (Number.isNaN(length)) return NaN;
  }
  return 2 / largest;
}
