/**
 * Images seen through a bent glass.
 *
 * @module
 */

/** Gives the place in the image that is seen at a pixel. */
export type Warp = (x: number, y: number) => readonly [x: number, y: number];

/**
 * Gives the ink between pixels: of the four around a place, each counted by how
 * near it is. Off the image there is none.
 *
 * Shapes: image [side²], row by row.
 * @param x from 0, the middle of the first column, to the right
 * @param y from 0, the middle of the first row, down
 * @example
 * ```ts
 * assert.equal(inkAt([0, 8, 0, 8], 2, 0.5, 0), 4);
 * ```
 */
export function inkAt(
  image: readonly number[],
  side: number,
  x: number,
  y: number,
): number {
  const [left, top] = [Math.floor(x), Math.floor(y)];
  const [right, down] = [x - left, y - top];
  const at = (i: number, j: number) =>
    i >= 0 && i < side && j >= 0 && j < side ? image[j * side + i] : 0;
  const above = (1 - right) * at(left, top) + right * at(left + 1, top);
  const below = (1 - right) * at(left, top + 1) + right * at(left + 1, top + 1);
  return (1 - down) * above + down * below;
}

/**
 * Gives what is seen of an image through a glass.
 *
 * Shapes: [side²] → [side²], row by row.
 * @throws {RangeError} if the image is not a square
 * @example A glass that shows what stands a pixel further right
 * ```ts
 * assert.deepEqual(warped([1, 2, 3, 4], (x, y) => [x + 1, y]), [2, 0, 4, 0]);
 * ```
 */
export function warped(image: readonly number[], warp: Warp): number[] {
  const side = Math.sqrt(image.length);
  if (!Number.isInteger(side)) {
    throw new RangeError(
      `warped: ${image.length} pixels; expected a square, such as 64`,
    );
  }
  return image.map((_, pixel) => {
    const column = pixel % side;
    const [x, y] = warp(column, (pixel - column) / side);
    return inkAt(image, side, x, y);
  });
}
//# sourceMappingURL=warp.ts.map
