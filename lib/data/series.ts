/**
 * Measurements at equal distances in time.
 *
 * @module
 */

/** Rows in the order of time. */
export interface Series {
  /** The hour of the first row, UTC: `2010-01-01T00:00Z`. */
  readonly start: string;
  /** Hours from a row to the next. */
  readonly hours: number;
  /** A name for each column. */
  readonly columns: readonly string[];
  /** Shape [n, columns]; NaN where a measurement is missing. */
  readonly rows: readonly (readonly number[])[];
}

/** Gives the place of a column, or says which ones there are. */
function placeOf(series: Series, name: string): number {
  const k = series.columns.indexOf(name);
  if (k >= 0) return k;
  throw new RangeError(
    `column: no "${name}"; there are ${series.columns.join(", ")}`,
  );
}

/**
 * Gives one column of a series, [n].
 *
 * @throws {RangeError} if there is no column of that name
 * @example
 * ```ts
 * const day = { start: "2010-01-01T00:00Z", hours: 1, columns: ["a", "b"], rows: [[1, 2], [3, 4]] };
 * assert.deepEqual(column(day, "b"), [2, 4]);
 * ```
 */
export function column(series: Series, name: string): number[] {
  const k = placeOf(series, name);
  return series.rows.map((row) => row[k]);
}

/**
 * Gives a series of some of the columns, in the order in which they are named.
 *
 * @throws {RangeError} if there is no column of a name
 * @example
 * ```ts
 * const day = { start: "2010-01-01T00:00Z", hours: 1, columns: ["a", "b"], rows: [[1, 2], [3, 4]] };
 * assert.deepEqual(choose(day, ["b"]).rows, [[2], [4]]);
 * ```
 */
export function choose(series: Series, names: readonly string[]): Series {
  const places = names.map((name) => placeOf(series, name));
  const rows = series.rows.map((row) => places.map((k) => row[k]));
  return { ...series, columns: [...names], rows };
}

/** Gives the milliseconds since 1970 of a series' first row. */
function startOf(series: Series): number {
  const start = Date.parse(series.start);
  if (!Number.isNaN(start)) return start;
  throw new RangeError(
    `series: it starts at "${series.start}"; expected as in 2010-01-01T00:00Z`,
  );
}

/**
 * Gives the hour of a row, UTC; rows before the first and after the last have
 * one, too.
 *
 * @throws {RangeError} if the series' start is no date
 * @example
 * ```ts
 * const day = { start: "2010-12-31T00:00Z", hours: 1, columns: [], rows: [] };
 * assert.equal(hourOf(day, 25), "2011-01-01T01:00Z");
 * ```
 */
export function hourOf(series: Series, row: number): string {
  const time = startOf(series) + row * series.hours * 3_600_000;
  return `${new Date(time).toISOString().slice(0, 16)}Z`;
}

/**
 * Gives the first row that is not before a moment; the number of rows if all
 * are.
 *
 * @param moment a date, or date and time, UTC: `2014-01-01`
 * @throws {RangeError} if that is no date
 * @example
 * ```ts
 * const days = { start: "2010-12-31T00:00Z", hours: 6, columns: [], rows: [[], [], [], [], []] };
 * assert.equal(rowAt(days, "2011-01-01"), 4);
 * ```
 */
export function rowAt(series: Series, moment: string): number {
  const time = Date.parse(moment);
  if (Number.isNaN(time)) {
    throw new RangeError(`rowAt: "${moment}"; expected as in 2014-01-31`);
  }
  const steps = (time - startOf(series)) / (series.hours * 3_600_000);
  return Math.min(series.rows.length, Math.max(0, Math.ceil(steps)));
}

/**
 * Gives the rows from one up to another, which is not in it.
 *
 * @example
 * ```ts
 * const day = { start: "2010-01-01T00:00Z", hours: 6, columns: ["x"], rows: [[1], [2], [3]] };
 * assert.deepEqual(part(day, 1, 2), { ...day, start: "2010-01-01T06:00Z", rows: [[2]] });
 * ```
 */
export function part(series: Series, from: number, to: number): Series {
  return {
    ...series,
    start: hourOf(series, from),
    rows: series.rows.slice(from, to),
  };
}
//# sourceMappingURL=series.ts.map
