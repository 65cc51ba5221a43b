import { column, hourOf, type Series } from "./series.ts";

/** What becomes of a column's numbers when rows are put together. */
export type Summary = "mean" | "sum" | "last";

/** What is left of the known numbers; NaN of none. */
function summary(values: readonly number[], how: Summary): number {
  const known = values.filter((value) => !Number.isNaN(value));
  if (known.length === 0) return NaN;
  if (how === "last") return known[known.length - 1];
  const sum = known.reduce((sum, value) => sum + value, 0);
  return how === "sum" ? sum : sum / known.length;
}

/**
 * Puts rows together, such as the hours of a day. Each new row begins at a
 * multiple of its length since midnight and bears the time of its beginning: it
 * is known when it is over. Missing numbers are passed over; where all are
 * missing, so is the result. Hours at either end that do not fill a row are
 * left out.
 *
 * @param hours from a new row to the next: a multiple of the series' own hours
 * that divides a day, or a number of days
 * @param how for each column by its name; the mean where nothing is said
 * @throws {RangeError} if the hours do not fit
 * @example
 * ```ts
 * const day = { start: "2010-01-01T12:00Z", hours: 6, columns: ["x"], rows: [[9], [9], [1], [2], [NaN], [6]] };
 * const [start, rows] = [resample(day, 24).start, resample(day, 24).rows];
 * assert.deepEqual([start, rows], ["2010-01-02T00:00Z", [[3]]]);
 * ```
 */
export function resample(
  series: Series,
  hours: number,
  how: Readonly<Record<string, Summary>> = {},
): Series {
  const each = hours / series.hours;
  if (
    !(Number.isInteger(each) && each > 0 &&
      (Number.isInteger(24 / hours) || Number.isInteger(hours / 24)))
  ) {
    throw new RangeError(
      `resample: ${series.hours} h to ${hours} h; expected a multiple that ` +
        `divides 24, or a multiple of 24`,
    );
  }
  for (const [name, summary] of Object.entries(how)) {
    column(series, name);
    if (["mean", "sum", "last"].includes(summary)) continue;
    throw new RangeError(
      `resample: ${summary} of ${name}; expected mean, sum or last`,
    );
  }
  const time = Date.parse(series.start) / 3_600_000;
  const first = (Math.ceil(time / hours) * hours - time) / series.hours;
  if (!Number.isInteger(first)) {
    throw new RangeError(
      `resample: rows from ${series.start}, every ${series.hours} h, do not ` +
        `begin on the hours of ${hours} h`,
    );
  }
  const count = Math.max(0, Math.floor((series.rows.length - first) / each));
  const rows = Array.from({ length: count }, (_, i) => {
    const from = first + i * each;
    const bucket = series.rows.slice(from, from + each);
    return series.columns.map((name, k) =>
      summary(bucket.map((row) => row[k]), how[name] ?? "mean")
    );
  });
  return { ...series, start: hourOf(series, first), hours, rows };
}
//# sourceMappingURL=resample.ts.map
