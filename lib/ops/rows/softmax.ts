import { axisOf } from "../../tensor/shape.ts";
import type { Tensor } from "../../tensor/tensor.ts";
import { record } from "../op_table.ts";
import { byRows } from "./by_rows.ts";

/**
 * Turns scores into probabilities: eˣ, divided by its sum along an axis. Large
 * scores do not overflow.
 *
 * Shapes: any but [] → the same.
 * @param axis the last by default
 * @throws {AxisError} if there is no such axis
 * @example
 * ```ts
 * import { tensor, toArray } from "lib/tensor.ts";
 * assert.deepEqual(toArray(softmax(tensor([1000, 1000]))), [0.5, 0.5]);
 * ```
 */
export function softmax(x: Tensor, axis: number = -1): Tensor {
  const out = byRows("softmax", x, axis);
  const along = axisOf("softmax", x.shape, axis);
  return record(out, "softmax", [x], { axis: along });
}
//# sourceMappingURL=softmax.ts.map
