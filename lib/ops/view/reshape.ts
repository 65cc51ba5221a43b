import type { Shape } from "../../backend/backend.ts";
import { ShapeError } from "../../errors.ts";
import { contiguous, live } from "../../tensor/door.ts";
import { rowMajor, show, sizeOf } from "../../tensor/shape.ts";
import type { Tensor } from "../../tensor/tensor.ts";
import { record } from "../op_table.ts";
import { viewed } from "./viewed.ts";

/**
 * Gives the same numbers, in row-major order, another shape. Copies only what
 * does not stand in that order.
 *
 * @param shape one length may be −1: what is left for it
 * @throws {ShapeError} if the numbers do not fit
 * @example
 * ```ts
 * import { tensor, toArray } from "lib/tensor.ts";
 * const x = tensor([[1, 2, 3], [4, 5, 6]]);
 * assert.deepEqual(toArray(reshape(x, [3, -1])), [[1, 2], [3, 4], [5, 6]]);
 * ```
 */
export function reshape(x: Tensor, shape: Shape): Tensor {
  live("reshape", x);
  const full = filled(x, shape);
  const flat = contiguous(x);
  const out = viewed(flat, full, rowMajor(full));
  return record(out, "reshape", [x], null);
}

function filled(x: Tensor, shape: Shape): Shape {
  const open = shape.indexOf(-1);
  const rest = sizeOf(shape.filter((_, axis) => axis !== open));
  const full = shape.map((length, axis) =>
    axis === open ? x.size / rest : length
  );
  const fits = full.every((n) => Number.isSafeInteger(n) && n >= 0);
  if (!fits || sizeOf(full) !== x.size) {
    throw new ShapeError(
      `reshape: the ${x.size} numbers of ${show(x.shape)} do not fill ${
        show(shape)
      }`,
    );
  }
  return full;
}
//# sourceMappingURL=reshape.ts.map
