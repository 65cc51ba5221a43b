import { accuracy } from "../../../lib/metrics/accuracy.ts";
import { decide, type Stump } from "../../../lib/stump/stump.ts";

/**
 * Finds the stump with the highest accuracy on the rows; of several, any.
 *
 * It tries every feature, both directions, and as thresholds −Infinity and the
 * middle between neighbouring distinct values.
 *
 * Shapes: rows [m, n] of finite numbers, labels [m]. The given arrays stay as
 * they are.
 * @throws {RangeError} if there is no row, or not a label for each
 * @example Occupied minutes are brighter
 * ```ts
 * const stump = bestStump([[280], [460], [300]], [0, 1, 0]);
 * assert.deepEqual(stump, { feature: 0, threshold: 380, above: 1 });
 * ```
 */
export function bestStump(rows: number[][], labels: number[]): Stump {
  if (rows.length === 0 || rows.length !== labels.length) {
    throw new RangeError(
      `bestStump: ${rows.length} rows, ${labels.length} labels; expected at least one row, and a label for each`,
    );
  }
  let best: Stump = { feature: 0, threshold: -Infinity, above: 0 };
  let most = -1;
  for (const feature of rows[0].keys()) {
    const order = [...rows.keys()]
      .sort((a, b) => rows[a][feature] - rows[b][feature]);
    // How many are right if all rows from here on are answered with 1.
    let right = labels.filter((label) => label === 1).length;
    for (const [at, i] of order.entries()) {
      const before = at === 0 ? -Infinity : rows[order[at - 1]][feature];
      if (rows[i][feature] > before) {
        const threshold = (before + rows[i][feature]) / 2;
        for (const above of [1, 0] as const) {
          const count = above === 1 ? right : rows.length - right;
          if (count > most) {
            [best, most] = [{ feature, threshold, above }, count];
          }
        }
      }
      right += labels[i] === 1 ? -1 : 1;
    }
  }
  return best;
}
