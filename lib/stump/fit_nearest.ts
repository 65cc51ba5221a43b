import { fitMinMax } from "../data/fit_min_max.ts";
import type { Labelled } from "../data/labelled.ts";

/**
 * Makes a rule that remembers all rows and answers with the label of the
 * nearest, each column scaled to 0 … 1.
 *
 * Source: T. Cover, P. Hart, "Nearest neighbor pattern classification" (1967).
 * @throws {RangeError} if there is no row
 * @example
 * ```ts
 * const rule = fitNearest({ rows: [[280, 20], [460, 22]], labels: [0, 1] });
 * assert.equal(rule([400, 21.5]), 1);
 * ```
 */
export function fitNearest(data: Labelled): (row: number[]) => number {
  const scale = fitMinMax(data.rows);
  const known = data.rows.map(scale);
  return (row) => {
    const here = scale(row);
    let [nearest, label] = [Infinity, NaN];
    for (const [i, there] of known.entries()) {
      let squares = 0;
      for (const [k, x] of here.entries()) squares += (x - there[k]) ** 2;
      if (squares < nearest) [nearest, label] = [squares, data.labels[i]];
    }
    return label;
  };
}
//# sourceMappingURL=fit_nearest.ts.map
