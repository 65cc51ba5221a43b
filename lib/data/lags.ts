import { column, type Series } from "./series.ts";

/**
 * Lines up what a linear forecast looks at: the target an hour ago, two hours
 * ago, up to `count`; then the other columns, an hour ago.
 *
 * Shapes: at [m] → [m, count + columns − 1].
 * @param at the rows that are forecast
 * @throws {RangeError} if a row has not so many rows before it, or there is no
 * such column
 * @example
 * ```ts
 * const day = { start: "2010-01-01T00:00Z", hours: 1, columns: ["x", "wind"], rows: [[1, 7], [2, 8], [3, 9]] };
 * assert.deepEqual(lags(day, "x", [2], 2), [[2, 1, 8]]);
 * ```
 */
export function lags(
  series: Series,
  target: string,
  at: readonly number[],
  count: number,
): number[][] {
  const values = column(series, target);
  const place = series.columns.indexOf(target);
  return at.map((t) => {
    if (t < count || t < 1 || t > values.length) {
      throw new RangeError(
        `lags: row ${t} of ${values.length} has no ${count} rows before it`,
      );
    }
    const others = series.rows[t - 1].filter((_, k) => k !== place);
    return [...values.slice(t - count, t).reverse(), ...others];
  });
}
//# sourceMappingURL=lags.ts.map
