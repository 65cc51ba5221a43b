import { lags } from "../data/lags.ts";
import { fitStandard, scaled } from "../data/scaling.ts";
import { column, type Series } from "../data/series.ts";
import { dot } from "../vector.ts";
import { fitHuber } from "./fit_huber.ts";

/**
 * Fits a linear autoregression by Huber's loss: a forecast from the target's
 * last `count` numbers and the other columns' last ones.
 *
 * @param series its gaps filled
 * @param at the rows to learn from, each with `count` rows before it
 * @returns gives forecasts for other rows of that series
 * @throws {RangeError} if a number is missing, or a row has not so many before it
 * @example What doubles every hour
 * ```ts
 * const rows = [[1], [2], [4], [8], [16], [32]];
 * const series = { start: "2010-01-01T00:00Z", hours: 1, columns: ["x"], rows };
 * const forecast = fitAutoregression(series, "x", [1, 2, 3], 1);
 * assert.equal(Math.round(forecast([5])[0]), 32);
 * ```
 */
export function fitAutoregression(
  series: Series,
  target: string,
  at: readonly number[],
  count: number,
): (at: readonly number[]) => number[] {
  const values = column(series, target);
  const seen = lags(series, target, at, count);
  const scaling = fitStandard(seen);
  const { w, b } = fitHuber(scaled(seen, scaling), at.map((t) => values[t]));
  return (at) =>
    scaled(lags(series, target, at, count), scaling)
      .map((row) => dot(w, row) + b);
}
//# sourceMappingURL=autoregression.ts.map
