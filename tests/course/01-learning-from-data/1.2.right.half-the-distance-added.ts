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
  let bestScore = -1;
  for (let feature = 0; feature < rows[0].length; feature++) {
    const column = Float64Array.from(rows, (row) => row[feature]).sort();
    for (let i = 0; i < column.length; i++) {
      const [a, b] = [column[i - 1], column[i]];
      if (a === b) continue;
      const threshold = i === 0 ? -Infinity : a + (b - a) / 2;
      for (const above of [1, 0] as const) {
        const stump = { feature, threshold, above };
        const score = accuracy(rows.map((row) => decide(stump, row)), labels);
        if (score > bestScore) [best, bestScore] = [stump, score];
      }
    }
  }
  return best;
}
