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
  const stump: Stump = { feature: 0, threshold: -Infinity, above: 0 };
  let best = stump;
  let bestScore = 0;
  for (const feature of rows[0].keys()) {
    const values = [...new Set(rows.map((row) => row[feature]))]
      .sort((a, b) => a - b);
    for (const [i, value] of values.entries()) {
      for (const above of [0, 1] as const) {
        stump.feature = feature;
        stump.threshold = i === 0 ? -Infinity : (values[i - 1] + value) / 2;
        stump.above = above;
        const score = accuracy(rows.map((row) => decide(stump, row)), labels);
        if (score > bestScore) [best, bestScore] = [stump, score];
      }
    }
  }
  return best;
}
