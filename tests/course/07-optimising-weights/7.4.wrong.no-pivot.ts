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
    if (rows.length < 2 && pivot === 0) throw new RangeError("no inverse");
    row.forEach((v, j) => row[j] = v / pivot);
    rows.forEach((other, i) => {
      const share = other[k];
      if (i !== k) other.forEach((v, j) => other[j] = v - share * row[j]);
    });
    if (rows.some((row) => row.slice(0, -1).every((v) => v === 0))) {
      throw new RangeError("no inverse");
    }
  });
  return w.map((weight, i) => weight - rows[i][w.length]);
}
