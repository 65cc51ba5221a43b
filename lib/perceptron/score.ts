import { predict } from "./predict.ts";

/**
 * Gives the share of rows whose label the weights predict, from 0 to 1; NaN for
 * no rows.
 *
 * Shapes: w [n], rows [m, n] with their constant 1, labels [m].
 * @example
 * ```ts
 * assert.equal(score([0, 1], [[1, 2], [1, -2]], [1, 1]), 0.5);
 * ```
 */
export function score(w: number[], rows: number[][], labels: number[]): number {
  return rows.filter((x, i) => predict(w, x, 0) === labels[i]).length /
    rows.length;
}
//# sourceMappingURL=score.ts.map
