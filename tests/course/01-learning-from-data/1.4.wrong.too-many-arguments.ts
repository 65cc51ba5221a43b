/**
 * Learns from rows how to bring each column to the range from 0 to 1.
 *
 * Values outside what the rows had come out below 0 or above 1. A column whose
 * values are all the same is only moved to 0.
 *
 * Shapes: rows [m, n] → a function from [n] to [n]. It remembers the ranges, not
 * the rows, and leaves the row it is given as it is.
 * @throws {RangeError} if there is no row
 * @example
 * ```ts
 * const scale = fitMinMax([[280, 5], [480, 5]]);
 * assert.deepEqual(scale([460, 5]), [0.9, 0]);
 * assert.deepEqual(scale([180, 6]), [-0.5, 1]);
 * ```
 */
export function fitMinMax(rows: number[][]): (row: number[]) => number[] {
  if (rows.length === 0) {
    throw new RangeError("fitMinMax: no rows; expected at least one");
  }
  const columns = rows[0].map((_, k) => rows.map((row) => row[k]));
  const lowest = columns.map((column) => Math.min(...column));
  const ranges = columns.map((column, k) => Math.max(...column) - lowest[k]);
  return (row) => row.map((value, k) => (value - lowest[k]) / (ranges[k] || 1));
}
