import { axesOf, sizeOf } from "../../tensor/shape.ts";
import type { Tensor } from "../../tensor/tensor.ts";
import { div } from "../arithmetic/div.ts";
import { sum } from "./sum.ts";

/**
 * Takes the mean over some axes, or over all: NaN of nothing.
 *
 * Shapes: any → the same without the axes, or with length 1 there.
 * @param keepDims whether the axes stay, with length 1
 * @throws {AxisError} if there is no such axis
 * @example
 * ```ts
 * import { tensor, toArray } from "lib/tensor.ts";
 * assert.equal(toArray(mean(tensor([1, 2, 6]))), 3);
 * ```
 */
export function mean(
  x: Tensor,
  axes?: number | readonly number[],
  keepDims: boolean = false,
): Tensor {
  const over = axesOf("mean", x.shape, axes);
  const count = sizeOf(over.map((axis) => x.shape[axis]));
  return div(sum(x, over, keepDims), count);
}
//# sourceMappingURL=mean.ts.map
