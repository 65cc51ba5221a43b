import type { Shape, Strided } from "../backend/backend.ts";
import { sameShape } from "../tensor/shape.ts";

/**
 * Looks at a tensor as if it had been repeated to a shape that it broadcasts
 * to: axes of length 1, and missing ones, get a stride of 0. Nothing is copied.
 *
 * @example A row, three times
 * ```ts
 * import { tensor } from "lib/tensor.ts";
 * assert.deepEqual(stretched(tensor([1, 2]), [3, 2]).strides, [0, 1]);
 * ```
 */
export function stretched(x: Strided, shape: Shape): Strided {
  if (sameShape(x.shape, shape)) return x;
  const missing = shape.length - x.shape.length;
  const strides = shape.map((length, axis) => {
    const own = axis - missing;
    return own < 0 || x.shape[own] !== length ? 0 : x.strides[own];
  });
  return { storage: x.storage, shape, strides, offset: x.offset };
}
//# sourceMappingURL=stretched.ts.map
