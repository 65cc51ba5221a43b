import { admit } from "../../tensor/door.ts";
import { untracked } from "../../tensor/recording.ts";
import { axesOf } from "../../tensor/shape.ts";
import type { Tensor } from "../../tensor/tensor.ts";
import { mul } from "../arithmetic/mul.ts";
import { sqrt } from "../functions/sqrt.ts";
import { record } from "../op_table.ts";
import { sum } from "./sum.ts";

/**
 * Takes the length of a vector, √Σx², over some axes, or over all. At 0, where
 * it has no slope, the gradient is 0.
 *
 * Shapes: any → the same without the axes, or with length 1 there.
 * @param keepDims whether the axes stay, with length 1
 * @throws {AxisError} if there is no such axis
 * @example
 * ```ts
 * import { tensor, toArray } from "lib/tensor.ts";
 * assert.equal(toArray(norm(tensor([3, 4]))), 5);
 * ```
 */
export function norm(
  x: Tensor,
  axes?: number | readonly number[],
  keepDims: boolean = false,
): Tensor {
  admit("norm", x);
  const over = { axes: axesOf("norm", x.shape, axes), keepDims };
  const out = untracked(() => sqrt(sum(mul(x, x), over.axes, keepDims)));
  return record(out, "norm", [x], over);
}
//# sourceMappingURL=norm.ts.map
