import { AxisError } from "../../errors.ts";
import { live } from "../../tensor/door.ts";
import { show } from "../../tensor/shape.ts";
import type { Tensor } from "../../tensor/tensor.ts";
import { record } from "../op_table.ts";
import { viewed } from "./viewed.ts";

/**
 * Adds an axis of length 1, without a copy.
 *
 * @param axis where it shall be in the result; negative counts from its end
 * @throws {AxisError} if there is no such place
 * @example
 * ```ts
 * import { zeros } from "lib/tensor.ts";
 * assert.deepEqual(expandDims(zeros([2, 3]), -1).shape, [2, 3, 1]);
 * ```
 */
export function expandDims(x: Tensor, axis: number): Tensor {
  live("expandDims", x);
  const rank = x.shape.length;
  const at = axis < 0 ? axis + rank + 1 : axis;
  if (!Number.isInteger(at) || at < 0 || at > rank) {
    throw new AxisError(
      `expandDims: no place ${axis} in ${show(x.shape)}; expected ${
        -rank - 1
      } to ${rank}`,
    );
  }
  const shape = x.shape.toSpliced(at, 0, 1);
  const out = viewed(x, shape, x.strides.toSpliced(at, 0, 0));
  return record(out, "reshape", [x], null);
}
//# sourceMappingURL=expand_dims.ts.map
