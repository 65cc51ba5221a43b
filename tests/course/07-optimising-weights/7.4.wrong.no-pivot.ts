/** Wrong: what is on the diagonal may be 0. */
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
  rows.forEach((row, k) => {
    const pivot = row[k];
    row.forEach((v, j) => row[j] = v / pivot);
    rows.forEach((other, i) => {
      const share = other[k];
      if (i !== k) other.forEach((v, j) => other[j] = v - share * row[j]);
    });
  });
  return w.map((weight, i) => weight - rows[i][w.length]);
}
