import { ShapeError } from "../../errors.ts";
import { admit } from "../../tensor/door.ts";
import { axesOf, show, sizeOf } from "../../tensor/shape.ts";
import type { Tensor } from "../../tensor/tensor.ts";
import { record } from "../op_table.ts";
import { reduced } from "./reduced.ts";

/**
 * Finds the largest number over some axes, or over all. Among equals the
 * gradient is shared.
 *
 * Shapes: any → the same without the axes, or with length 1 there.
 * @param keepDims whether the axes stay, with length 1
 * @throws {AxisError} if there is no such axis
 * @throws {ShapeError} if there is nothing to choose from
 * @example
 * ```ts
 * import { tensor, toArray } from "lib/tensor.ts";
 * assert.deepEqual(toArray(max(tensor([[1, 5], [3, 4]]), 1)), [5, 4]);
 * ```
 */
export function max(
  x: Tensor,
  axes?: number | readonly number[],
  keepDims: boolean = false,
): Tensor {
  admit("max", x);
  const over = { axes: axesOf("max", x.shape, axes), keepDims };
  if (sizeOf(over.axes.map((axis) => x.shape[axis])) === 0) {
    throw new ShapeError(
      `max: the axes ${show(over.axes)} of ${show(x.shape)} are empty`,
    );
  }
  return record(reduced("max", x, over), "max", [x], over);
}
//# sourceMappingURL=max.ts.map
