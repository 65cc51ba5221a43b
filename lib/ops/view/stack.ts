import type { Tensor } from "../../tensor/tensor.ts";
import { concat, tensors } from "./concat.ts";
import { expandDims } from "./expand_dims.ts";

/**
 * Puts tensors of one shape one after the other along a new axis.
 *
 * Shapes: n of [...] → [..., n, ...].
 * @param axis where the new axis shall be; in front by default
 * @throws {TypeError} if one is no tensor
 * @throws {ShapeError} if there are none, or their shapes differ
 * @throws {AxisError} if there is no such place
 * @example
 * ```ts
 * import { tensor, toArray } from "lib/tensor.ts";
 * const rows = stack([tensor([1, 2]), tensor([3, 4])]);
 * assert.deepEqual(toArray(rows), [[1, 2], [3, 4]]);
 * ```
 */
export function stack(parts: readonly Tensor[], axis: number = 0): Tensor {
  tensors("stack", parts);
  return concat(parts.map((part) => expandDims(part, axis)), axis);
}
//# sourceMappingURL=stack.ts.map
