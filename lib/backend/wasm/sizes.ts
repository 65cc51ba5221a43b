/** The smallest block. */
const SMALLEST = 64;

/**
 * Gives the size class of so many bytes: 64, 80, 96, 112, 128, 160 … Between a
 * power of two and the next lie four classes, so a block wastes a fifth at most.
 *
 * @example
 * ```ts
 * assert.equal(classOf(1), 0);
 * assert.equal(classOf(64), 0);
 * assert.equal(classOf(65), 1);
 * ```
 */
export function classOf(bytes: number): number {
  if (bytes <= SMALLEST) return 0;
  const power = 31 - Math.clz32(bytes - 1);
  const quarter = ((bytes - 1) >>> (power - 2)) & 3;
  return 4 * (power - 6) + quarter + 1;
}

/**
 * Gives the bytes of a block in a size class.
 *
 * @example
 * ```ts
 * assert.deepEqual([0, 1, 2, 3, 4, 5].map(bytesIn), [64, 80, 96, 112, 128, 160]);
 * ```
 */
export function bytesIn(sizeClass: number): number {
  return 2 ** (4 + (sizeClass >> 2)) * (4 + (sizeClass & 3));
}
//# sourceMappingURL=sizes.ts.map
