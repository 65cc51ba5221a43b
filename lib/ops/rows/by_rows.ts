import type { RowOp, Shape } from "../../backend/backend.ts";
import { admit, blank } from "../../tensor/door.ts";
import { axisOf } from "../../tensor/shape.ts";
import type { Tensor } from "../../tensor/tensor.ts";
import { joined } from "../joined.ts";
import { record } from "../op_table.ts";
import { axisLast } from "../view/axis_last.ts";
import { viewed } from "../view/viewed.ts";

/**
 * Applies what works on rows to one axis of a tensor. The axis is looked at as
 * the last one; the result, made in that order, is looked at the other way
 * round: nothing is moved.
 */
export function byRows(op: RowOp, x: Tensor, axis: number): Tensor {
  admit(op, x);
  const along = axisOf(op, x.shape, axis);
  const moved = axisLast(x, along);
  const made = blank(x, moved.shape);
  x.storage.backend.rows(op, joined(moved, 1), made.storage);
  const isLast = along === x.shape.length - 1;
  const out = isLast ? made : turnedBack(made, x.shape, along);
  return record(out, op, [x], { axis: along });
}

/** Looks at the last axis as if it were another one. */
function turnedBack(x: Tensor, shape: Shape, axis: number): Tensor {
  const strides = [...x.strides];
  strides.splice(axis, 0, strides.pop()!);
  return viewed(x, shape, strides);
}
//# sourceMappingURL=by_rows.ts.map
