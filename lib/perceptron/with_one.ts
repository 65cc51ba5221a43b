/**
 * Puts the constant input 1 in front of a row, for the bias to multiply.
 *
 * Shapes: x [n] → [n + 1].
 * @example
 * ```ts
 * assert.deepEqual(withOne([7, 8]), [1, 7, 8]);
 * ```
 */
export function withOne(x: number[]): number[] {
  return [1, ...x];
}
//# sourceMappingURL=with_one.ts.map
