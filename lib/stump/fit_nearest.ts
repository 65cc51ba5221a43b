import { fitMinMax } from "../data/fit_min_max.ts";
import type { Labelled } from "../data/labelled.ts";

/**
 * Makes a rule that remembers all rows and answers with the label of the
 * nearest.
 *
 * Source: T. Cover, P. Hart, "Nearest neighbor pattern classification" (1967).
 * @param scale what rows go through before they are compared; each column from
 * 0 to 1 unless said otherwise
 * @returns a rule that gives NaN where no row can be compared
 * @throws {RangeError} if there are no rows, unless a scale is given
 * @example
 * ```ts
 * const rule = fitNearest({ rows: [[280, 20], [460, 22]], labels: [0, 1] });
 * assert.equal(rule([400, 21.5]), 1);
 * ```
 */
export function fitNearest(
  { rows, labels }: Labelled,
  scale = fitMinMax(rows),
): (row: number[]) => number {
  const known = rows.map(scale);
  return (row) => {
    const here = scale(row);
    let [nearest, label] = [Infinity, NaN];
    for (let i = 0; i < known.length; i++) {
      let squares = 0;
      for (let k = 0; k < here.length; k++) {
        squares += (here[k] - known[i][k]) ** 2;
      }
      if (squares < nearest) [nearest, label] = [squares, labels[i]];
    }
    return label;
  };
}
//# sourceMappingURL=fit_nearest.ts.map
