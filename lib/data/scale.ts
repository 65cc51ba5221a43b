/**
 * Learns from rows how to bring each column to mean 0 and spread (standard
 * deviation) 1; a constant column, even one that rounding has touched, becomes 0.
 *
 * Shapes: rows [m, n] → a function from [n] to [n].
 * @example
 * ```ts
 * const scale = fitScale([[1, 5], [3, 5]]);
 * assert.deepEqual(scale([4, 5]), [2, 0]);
 * ```
 */
export function fitScale(rows: number[][]): (row: number[]) => number[] {
  const mean = (values: number[]) =>
    values.reduce((sum, value) => sum + value, 0) / values.length;
  const columns = (rows[0] ?? []).map((_, k) => rows.map((row) => row[k]));
  const means = columns.map(mean);
  const spreads = columns.map((column, k) =>
    Math.sqrt(mean(column.map((value) => (value - means[k]) ** 2)))
  ).map((spread, k) => spread > 1e-12 * Math.abs(means[k]) ? spread : 1);
  return (row) => row.map((value, k) => (value - means[k]) / spreads[k]);
}
//# sourceMappingURL=scale.ts.map
