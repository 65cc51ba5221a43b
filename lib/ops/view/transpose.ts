import { AxisError } from "../../errors.ts";
import { live } from "../../tensor/door.ts";
import { axisOf, show } from "../../tensor/shape.ts";
import type { Tensor } from "../../tensor/tensor.ts";
import { record } from "../op_table.ts";
import { viewed } from "./viewed.ts";

/**
 * Puts the axes in another order, without a copy.
 *
 * @param order which axis comes where; reversed by default
 * @throws {AxisError} if it does not name each axis once
 * @example
 * ```ts
 * import { tensor, toArray } from "lib/tensor.ts";
 * assert.deepEqual(toArray(transpose(tensor([[1, 2], [3, 4]]))), [[1, 3], [2, 4]]);
 * ```
 */
export function transpose(x: Tensor, order?: readonly number[]): Tensor {
  live("transpose", x);
  const axes = order
    ? order.map((axis) => axisOf("transpose", x.shape, axis))
    : x.shape.map((_, axis) => x.shape.length - 1 - axis);
  if (axes.length !== x.shape.length || new Set(axes).size !== axes.length) {
    throw new AxisError(
      `transpose: the order ${show(order ?? [])} does not name each axis of ${
        show(x.shape)
      } once`,
    );
  }
  const shape = axes.map((axis) => x.shape[axis]);
  const strides = axes.map((axis) => x.strides[axis]);
  return record(viewed(x, shape, strides), "transpose", [x], { order: axes });
}
//# sourceMappingURL=transpose.ts.map
