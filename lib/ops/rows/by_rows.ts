import type { RowOp, Strided } from "../../backend/backend.ts";
import { admit, blank, contiguous } from "../../tensor/door.ts";
import { axisOf, rowMajor } from "../../tensor/shape.ts";
import { Tensor } from "../../tensor/tensor.ts";
import { oneStride } from "../one_stride.ts";
import { axisLast } from "../view/axis_last.ts";
import { viewed } from "../view/viewed.ts";

/**
 * Applies what works on rows to one axis of a tensor, unrecorded. The axis is
 * looked at as the last one; the result, made in that order, is looked at the
 * other way round: nothing is moved.
 */
export function byRows(op: RowOp, x: Tensor, axis: number): Tensor {
  admit(op, x);
  const last = axisOf(op, x.shape, axis);
  const moved = axisLast(x, last);
  const out = blank(x, moved.shape, x.size);
  x.storage.backend.rows(op, asMatrix(moved), out.storage);
  if (last === x.shape.length - 1) return out;
  const strides = rowMajor(moved.shape);
  strides.splice(last, 0, strides.pop()!);
  return viewed(out, x.shape, strides);
}

/** Looks at all axes but the last as one. Copies only where that cannot be. */
function asMatrix(x: Strided): Strided {
  const rank = x.shape.length;
  const n = x.shape[rank - 1];
  const rows = x.shape.slice(0, -1).reduce((a, b) => a * b, 1);
  const step = oneStride(x.shape.slice(0, -1), x.strides);
  const { storage, offset } = x;
  if (step === undefined) {
    const dense = contiguous(
      new Tensor(storage, x.shape, x.strides, offset, false),
    );
    return {
      storage: dense.storage,
      offset: 0,
      shape: [rows, n],
      strides: [n, 1],
    };
  }
  const strides = [step, x.strides[rank - 1]];
  return { storage, offset, shape: [rows, n], strides };
}
//# sourceMappingURL=by_rows.ts.map
