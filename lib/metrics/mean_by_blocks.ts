/**
 * Gives the mean of numbers, and its standard error if only blocks of them are
 * independent (cluster-robust): √(Σ_blocks (Σ_i (v_i − mean))² · B/(B −
 * 1)) / n, for B blocks. 1.96 of that to either side is a 95 % interval.
 *
 * Shapes: values [n], blocks [n].
 * @param blocks to which block each number belongs
 * @returns NaN as error if there is one block only
 * @example Twice the same number in each block is no more than once
 * ```ts
 * const { mean, error } = meanByBlocks([1, 1, 3, 3], [0, 0, 1, 1]);
 * assert.deepEqual([mean, error], [2, 1]);
 * assert.equal(meanByBlocks([1, 3], [0, 1]).error, 1);
 * ```
 */
export function meanByBlocks(
  values: readonly number[],
  blocks: readonly number[],
): { mean: number; error: number } {
  const n = values.length;
  const mean = values.reduce((sum, value) => sum + value, 0) / n;
  const off = new Map<number, number>();
  values.forEach((value, i) =>
    off.set(blocks[i], (off.get(blocks[i]) ?? 0) + value - mean)
  );
  const count = off.size;
  const squares = [...off.values()].reduce((sum, each) => sum + each ** 2, 0);
  return { mean, error: Math.sqrt(squares * count / (count - 1)) / n };
}
//# sourceMappingURL=mean_by_blocks.ts.map
