/** Eliminates above and below the pivot. */
export function newtonStep(
  w: number[],
  slope: number[],
  hessian: number[][],
  damping: number = 0,
): number[] {
  const rows = hessian.map((row, i) => [
    ...row.with(i, row[i] + damping),
    slope[i],
  ]);
  for (let k = 0; k < rows.length; k++) {
    const heights = rows.slice(k).map((row) => Math.abs(row[k]));
    const pivot = k + heights.indexOf(Math.max(...heights));
    [rows[k], rows[pivot]] = [rows[pivot], rows[k]];
    if (rows[k][k] === 0) throw new RangeError("no inverse");
    const scaled = rows[k].map((v) => v / rows[k][k]);
    rows.forEach((row, i) => {
      rows[i] = i === k ? scaled : row.map((v, j) => v - row[k] * scaled[j]);
    });
  }
  return w.map((weight, i) => weight - rows[i][rows.length]);
}
