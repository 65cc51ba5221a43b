/**
 * Solves a system of linear equations, A·x = b, by Gaussian elimination with
 * the largest pivot of each column.
 *
 * Shapes: matrix [n, n], b [n] → [n]; both stay as they are.
 * @throws {RangeError} if the rows are no multiple of b's length, or depend on
 * each other
 * @example
 * ```ts
 * assert.deepEqual(solve([[0, 2], [1, 0]], [6, 5]), [5, 3]);
 * ```
 */
export function solve(matrix: number[][], b: number[]): number[] {
  const n = b.length;
  if (matrix.length !== n || matrix.some((row) => row.length !== n)) {
    throw new RangeError(`solve: expected ${n} rows of ${n} numbers`);
  }
  const rows = matrix.map((row, i) => [...row, b[i]]);
  for (let k = 0; k < n; k++) {
    let pivot = k;
    for (let i = k + 1; i < n; i++) {
      if (Math.abs(rows[i][k]) > Math.abs(rows[pivot][k])) pivot = i;
    }
    [rows[k], rows[pivot]] = [rows[pivot], rows[k]];
    if (!(Math.abs(rows[k][k]) > 0)) {
      throw new RangeError(
        "solve: the rows depend on each other: no single x solves it",
      );
    }
    for (let i = k + 1; i < n; i++) {
      const share = rows[i][k] / rows[k][k];
      for (let j = k; j <= n; j++) rows[i][j] -= share * rows[k][j];
    }
  }
  const x = new Array<number>(n).fill(0);
  for (let k = n - 1; k >= 0; k--) {
    let rest = rows[k][n];
    for (let j = k + 1; j < n; j++) rest -= rows[k][j] * x[j];
    x[k] = rest / rows[k][k];
  }
  return x;
}
//# sourceMappingURL=solve.ts.map
