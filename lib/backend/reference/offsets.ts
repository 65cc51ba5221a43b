import type { Strided } from "../backend.ts";

/**
 * Lists where a view's entries are in its storage, in row-major order.
 *
 * @example A transposed [2, 3]
 * ```ts
 * const view = { shape: [3, 2], strides: [1, 3], offset: 0 };
 * assert.deepEqual(offsets(view), [0, 3, 1, 4, 2, 5]);
 * ```
 */
export function offsets(
  { shape, strides, offset }: Omit<Strided, "storage">,
): number[] {
  let places = [offset];
  for (const [axis, length] of shape.entries()) {
    const longer: number[] = [];
    for (const place of places) {
      for (let i = 0; i < length; i++) longer.push(place + i * strides[axis]);
    }
    places = longer;
  }
  return places;
}
//# sourceMappingURL=offsets.ts.map
