import { ShapeError } from "../../errors.ts";
import { live } from "../../tensor/door.ts";
import { axesOf, show } from "../../tensor/shape.ts";
import type { Tensor } from "../../tensor/tensor.ts";
import { record } from "../op_table.ts";
import { viewed } from "./viewed.ts";

/**
 * Takes axes of length 1 away, without a copy.
 *
 * @throws {AxisError} if there is no such axis
 * @throws {ShapeError} if one of them is longer
 * @example
 * ```ts
 * import { zeros } from "lib/tensor.ts";
 * assert.deepEqual(squeeze(zeros([2, 1, 3]), 1).shape, [2, 3]);
 * ```
 */
export function squeeze(x: Tensor, axes: number | readonly number[]): Tensor {
  live("squeeze", x);
  const gone = axesOf("squeeze", x.shape, axes);
  const long = gone.find((axis) => x.shape[axis] !== 1);
  if (long !== undefined) {
    throw new ShapeError(
      `squeeze: axis ${long} of ${show(x.shape)} has ${
        x.shape[long]
      }; expected 1`,
    );
  }
  const stays = (_: number, axis: number) => !gone.includes(axis);
  const out = viewed(x, x.shape.filter(stays), x.strides.filter(stays));
  return record(out, "reshape", [x], null);
}
//# sourceMappingURL=squeeze.ts.map
