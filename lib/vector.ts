/**
 * Vectors as plain arrays of numbers.
 *
 * @module
 */

/**
 * Multiplies two vectors element by element and adds up: Σ aᵢbᵢ.
 *
 * Shapes: a [n], b [n] → a number, 0 for empty vectors. NaN in either gives
 * NaN.
 * @throws {RangeError} if a and b differ in length
 * @example Two apples at 3 and one pear at 4
 * ```ts
 * assert.equal(dot([2, 1], [3, 4]), 10);
 * ```
 */
export function dot(a: number[], b: number[]): number {
  if (a.length !== b.length) {
    throw new RangeError(
      `dot: lengths differ: [${a.length}] · [${b.length}]; expected ${a.length} = ${b.length}`,
    );
  }
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i] * b[i];
  return sum;
}

/**
 * Adds two vectors element by element.
 *
 * Shapes: a [n], b [n] → a new array [n].
 * @throws {RangeError} if a and b differ in length
 * @example
 * ```ts
 * assert.deepEqual(add([1, 2], [10, 20]), [11, 22]);
 * ```
 */
export function add(a: number[], b: number[]): number[] {
  if (a.length !== b.length) {
    throw new RangeError(
      `add: lengths differ: [${a.length}] + [${b.length}]; expected ${a.length} = ${b.length}`,
    );
  }
  return a.map((ai, i) => ai + b[i]);
}
//# sourceMappingURL=vector.ts.map
