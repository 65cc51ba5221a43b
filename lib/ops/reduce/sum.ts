import { admit } from "../../tensor/door.ts";
import { axesOf } from "../../tensor/shape.ts";
import type { Tensor } from "../../tensor/tensor.ts";
import { record } from "../op_table.ts";
import { reduced } from "./reduced.ts";

/**
 * Adds up over some axes, or over all.
 *
 * Shapes: any → the same without the axes, or with length 1 there.
 * @param keepDims whether the axes stay, with length 1
 * @throws {AxisError} if there is no such axis
 * @example
 * ```ts
 * import { tensor, toArray } from "lib/tensor.ts";
 * const x = tensor([[1, 2], [3, 4]]);
 * assert.equal(toArray(sum(x)), 10);
 * assert.deepEqual(toArray(sum(x, 0)), [4, 6]);
 * ```
 */
export function sum(
  x: Tensor,
  axes?: number | readonly number[],
  keepDims: boolean = false,
): Tensor {
  admit("sum", x);
  const over = { axes: axesOf("sum", x.shape, axes), keepDims };
  return record(reduced("sum", x, over), "sum", [x], over);
}
//# sourceMappingURL=sum.ts.map
