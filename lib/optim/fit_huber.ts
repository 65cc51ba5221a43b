import { dot } from "../vector.ts";
import { solve } from "./solve.ts";

/** A linear rule: w · x + b. */
export interface Linear {
  /** A weight for each column. */
  readonly w: number[];
  /** What is added. */
  readonly b: number;
}

/** Σ weight · row ⊗ row, and Σ weight · target · row; a 1 at each row's end. */
function weighted(
  rows: number[][],
  targets: number[],
  weights: number[],
): { a: number[][]; y: number[] } {
  const n = rows[0].length + 1;
  const a = Array.from({ length: n }, () => new Array<number>(n).fill(0));
  const y = new Array<number>(n).fill(0);
  for (const [r, row] of rows.entries()) {
    for (let i = 0; i < n; i++) {
      const left = weights[r] * (i < n - 1 ? row[i] : 1);
      y[i] += left * targets[r];
      for (let k = 0; k < i; k++) a[i][k] += left * row[k];
      a[i][i] += left * (i < n - 1 ? row[i] : 1);
    }
  }
  for (let i = 0; i < n; i++) {
    for (let k = 0; k < i; k++) a[k][i] = a[i][k];
  }
  return { a, y };
}

/**
 * Fits a linear rule by Huber's loss: squares for small errors, absolute values
 * for large ones, so that a few wild rows do not decide. Small is an error below
 * 1.35 times the spread σ, which is fitted along with the weights.
 *
 * Each round weighs a row by how far beyond that its error lies, and solves the
 * least squares so weighed; then σ² = Σ r² over small errors r, divided by the
 * number of rows less 1.35² for each large one.
 *
 * Shapes: rows [m, n], targets [m]. Columns should be scaled.
 *
 * Source: P. J. Huber, "Robust Statistics" (1981), sections 7.7 and 7.8.
 * @throws {RangeError} if there are no rows, not as many targets, or a number is
 * missing
 * @example Nineteen rows on a line, and a wild one
 * ```ts
 * const rows = Array.from({ length: 20 }, (_, i) => [i]);
 * const { w, b } = fitHuber(rows, rows.map(([x], i) => i === 10 ? 900 : 2 * x + 1));
 * assert.ok(Math.abs(w[0] - 2) < 0.01 && Math.abs(b - 1) < 0.01);
 * ```
 */
export function fitHuber(
  rows: number[][],
  targets: number[],
  rounds = 50,
): Linear {
  if (rows.length === 0 || rows.length !== targets.length) {
    throw new RangeError(
      `fitHuber: ${rows.length} rows, ${targets.length} targets; expected as ` +
        "many of both, and one at least",
    );
  }
  const gap = rows.findIndex((row, r) =>
    Number.isNaN(targets[r]) || row.some(Number.isNaN)
  );
  if (gap >= 0) {
    throw new RangeError(`fitHuber: row ${gap} misses a number; fill it first`);
  }
  let weights = rows.map(() => 1);
  let rule = { w: rows[0].map(() => 0), b: 0 };
  for (let round = 0; round < rounds; round++) {
    const { a, y } = weighted(rows, targets, weights);
    // A trace of shrinking: columns that say the same share their weight.
    for (let i = 0; i < a.length - 1; i++) a[i][i] += 1e-4;
    const x = solve(a, y);
    const moved = Math.max(...rule.w.map((w, i) => Math.abs(x[i] - w)));
    rule = { w: x.slice(0, -1), b: x[x.length - 1] };
    if (moved < 1e-6) break;
    const errors = rows.map((row, r) =>
      Math.abs(dot(rule.w, row) + rule.b - targets[r])
    );
    weights = weigh(errors);
  }
  return rule;
}

/** Gives small errors the weight 1, and large ones less, so that all pull alike. */
function weigh(errors: number[]): number[] {
  let sigma = Math.sqrt(
    errors.reduce((sum, r) => sum + r * r, 0) / errors.length,
  );
  for (let round = 0; round < 100; round++) {
    let [sum, count] = [0, errors.length];
    for (const r of errors) {
      if (r <= 1.35 * sigma) sum += r * r;
      else count -= 1.35 ** 2;
    }
    if (count <= 0) break;
    sigma = Math.sqrt(sum / count);
  }
  return errors.map((r) => r <= 1.35 * sigma ? 1 : 1.35 * sigma / r);
}
//# sourceMappingURL=fit_huber.ts.map
