import { accuracy } from "../metrics/accuracy.ts";
import { predict } from "./predict.ts";

/**
 * Gives the share of rows whose label the weights predict, from 0 to 1; NaN for
 * no rows.
 *
 * Shapes: w [n], rows [m, n] with their constant 1, labels [m].
 * @throws {RangeError} if there are not as many labels as rows, or a row is not
 * as long as w
 * @example
 * ```ts
 * assert.equal(score([0, 1], [[1, 2], [1, -2]], [1, 1]), 0.5);
 * ```
 */
export function score(w: number[], rows: number[][], labels: number[]): number {
  return accuracy(rows.map((x) => predict(w, x, 0)), labels);
}
//# sourceMappingURL=score.ts.map
