import type { Shape } from "../../backend/backend.ts";
import { ShapeError } from "../../errors.ts";
import { live } from "../../tensor/door.ts";
import {
  broadcastShapes,
  checkShape,
  sameShape,
  show,
} from "../../tensor/shape.ts";
import type { Tensor } from "../../tensor/tensor.ts";
import { record } from "../op_table.ts";
import { stretched } from "../stretched.ts";
import { viewed } from "./viewed.ts";

/**
 * Repeats a tensor to a shape, as arithmetic does it, without a copy.
 *
 * @throws {ShapeError} if it does not broadcast to the shape
 * @example
 * ```ts
 * import { tensor, toArray } from "lib/tensor.ts";
 * assert.deepEqual(toArray(broadcastTo(tensor([1, 2]), [2, 2])), [[1, 2], [1, 2]]);
 * ```
 */
export function broadcastTo(x: Tensor, shape: Shape): Tensor {
  live("broadcastTo", x);
  checkShape("broadcastTo", shape);
  if (!sameShape(broadcastShapes("broadcastTo", x.shape, shape), shape)) {
    throw new ShapeError(
      `broadcastTo: ${show(x.shape)} does not broadcast to ${show(shape)}`,
    );
  }
  const out = viewed(x, shape, stretched(x, shape).strides);
  return record(out, "broadcastTo", [x], null);
}
//# sourceMappingURL=broadcast_to.ts.map
