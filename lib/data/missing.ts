/**
 * Measurements that are missing: counted, and filled from the past.
 *
 * @module
 */
import { column, type Series } from "./series.ts";

/** What is missing of a column. */
export interface Missing {
  /** How many of its numbers. */
  readonly count: number;
  /** How many in a row, at most. */
  readonly longest: number;
}

/**
 * Counts what is missing, column by column.
 *
 * @example
 * ```ts
 * const day = { start: "2010-01-01T00:00Z", hours: 1, columns: ["x"], rows: [[1], [NaN], [NaN], [4]] };
 * assert.deepEqual(missing(day), { x: { count: 2, longest: 2 } });
 * ```
 */
export function missing({ columns, rows }: Series): Record<string, Missing> {
  return Object.fromEntries(columns.map((name, k) => {
    let [count, longest, run] = [0, 0, 0];
    for (const row of rows) {
      run = Number.isNaN(row[k]) ? run + 1 : 0;
      if (run > 0) count++;
      longest = Math.max(longest, run);
    }
    return [name, { count, longest }];
  }));
}

/**
 * Fills what is missing with the last number before it, which is all that one
 * knows at that hour. What is missing before a column's first number stays
 * missing.
 *
 * @param limit how many missing numbers in a row are filled, at most; the rest
 * of a longer gap stays missing
 * @example
 * ```ts
 * const day = { start: "2010-01-01T00:00Z", hours: 1, columns: ["x"], rows: [[NaN], [5], [NaN], [NaN]] };
 * assert.deepEqual(filledForward(day, 1).rows, [[NaN], [5], [5], [NaN]]);
 * ```
 */
export function filledForward(series: Series, limit = Infinity): Series {
  const last = series.columns.map(() => NaN);
  const age = series.columns.map(() => 0);
  const rows = series.rows.map((row) =>
    row.map((value, k) => {
      if (Number.isNaN(value)) return ++age[k] > limit ? NaN : last[k];
      [last[k], age[k]] = [value, 0];
      return value;
    })
  );
  return { ...series, rows };
}

/**
 * Adds a column that is 1 where another one's number is missing, else 0. To be
 * added before the gaps are filled.
 *
 * @throws {RangeError} if there is no column of that name
 * @example
 * ```ts
 * const day = { start: "2010-01-01T00:00Z", hours: 1, columns: ["x"], rows: [[1], [NaN]] };
 * assert.deepEqual(withMissing(day, "x").columns, ["x", "x missing"]);
 * assert.deepEqual(withMissing(day, "x").rows, [[1, 0], [NaN, 1]]);
 * ```
 */
export function withMissing(series: Series, name: string): Series {
  const gone = column(series, name).map(Number.isNaN);
  return {
    ...series,
    columns: [...series.columns, `${name} missing`],
    rows: series.rows.map((row, i) => [...row, gone[i] ? 1 : 0]),
  };
}
//# sourceMappingURL=missing.ts.map
