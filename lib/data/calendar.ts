/**
 * The hour of the day and the day of the year, as numbers to learn from.
 *
 * @module
 */
import type { Series } from "./series.ts";

/**
 * Gives the share of the day that has gone at a row, from 0 up to but not
 * including 1.
 *
 * @example
 * ```ts
 * const day = { start: "2010-01-01T06:00Z", hours: 1, columns: [], rows: [] };
 * assert.equal(dayShare(day, 6), 0.5);
 * ```
 */
export function dayShare(series: Series, row: number): number {
  return hoursSince1970(series, row) % 24 / 24;
}

/**
 * Gives the share of the year that has gone at a row, from 0 up to but not
 * including 1, with years of 365¼ days: within a day of the calendar's.
 *
 * @example
 * ```ts
 * const day = { start: "2010-07-02T00:00Z", hours: 1, columns: [], rows: [] };
 * assert.equal(yearShare(day, 0).toFixed(1), "0.5");
 * ```
 */
export function yearShare(series: Series, row: number): number {
  return hoursSince1970(series, row) / 24 % 365.25 / 365.25;
}

function hoursSince1970(series: Series, row: number): number {
  return Date.parse(series.start) / 3_600_000 + row * series.hours;
}

/**
 * Adds four columns, from −1 to 1: sine and cosine of the hour of the day, and
 * of the day of the year.
 *
 * @example At six in the morning a quarter of the day has gone
 * ```ts
 * const day = { start: "2010-01-01T06:00Z", hours: 1, columns: [], rows: [[]] };
 * const { columns, rows } = withCalendar(day);
 * assert.deepEqual(columns, ["day sine", "day cosine", "year sine", "year cosine"]);
 * assert.equal(rows[0][0], 1);
 * ```
 */
export function withCalendar(series: Series): Series {
  const columns = ["day sine", "day cosine", "year sine", "year cosine"];
  const rows = series.rows.map((row, i) => {
    const [day, year] = [dayShare(series, i), yearShare(series, i)]
      .map((share) => 2 * Math.PI * share);
    return [
      ...row,
      Math.sin(day),
      Math.cos(day),
      Math.sin(year),
      Math.cos(year),
    ];
  });
  return { ...series, columns: [...series.columns, ...columns], rows };
}
//# sourceMappingURL=calendar.ts.map
