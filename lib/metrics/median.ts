/**
 * Gives the middle value, or the mean of the two in the middle; NaN for none.
 *
 * Shapes: values [n]. The given array stays as it is.
 * @example
 * ```ts
 * assert.equal(median([4, 1, 2, 3]), 2.5);
 * ```
 */
export function median(values: number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  return (sorted[Math.ceil(middle) - 1] + sorted[Math.floor(middle)]) / 2;
}
//# sourceMappingURL=median.ts.map
