import { AxisError, ShapeError } from "../../errors.ts";
import { blank, live } from "../../tensor/door.ts";
import { rowMajor, show } from "../../tensor/shape.ts";
import type { Tensor } from "../../tensor/tensor.ts";
import { record } from "../op_table.ts";

/**
 * Puts zeros around a tensor: the way back of {@linkcode slice}.
 *
 * @param margins how many before and after, for each axis
 * @throws {AxisError} if there is not one pair for each axis
 * @throws {ShapeError} if one of them is no whole number from 0 up
 * @example
 * ```ts
 * import { tensor, toArray } from "lib/tensor.ts";
 * assert.deepEqual(toArray(pad(tensor([7]), [[1, 2]])), [0, 7, 0, 0]);
 * ```
 */
export function pad(
  x: Tensor,
  margins: readonly (readonly [before: number, after: number])[],
): Tensor {
  live("pad", x);
  if (margins.length !== x.shape.length) {
    throw new AxisError(
      `pad: ${margins.length} margins for ${
        show(x.shape)
      }; expected ${x.shape.length}`,
    );
  }
  const wrong = margins.flat().find((n) => !Number.isSafeInteger(n) || n < 0);
  if (wrong !== undefined) {
    throw new ShapeError(`pad: a margin of ${wrong}; expected 0, 1, 2, …`);
  }
  const shape = margins.map(([before, after], axis) =>
    before + x.shape[axis] + after
  );
  const out = blank(x, shape, x.dtype);
  const { storage } = out;
  storage.backend.fill(storage, 0);
  const strides = rowMajor(shape);
  const offset = margins.reduce((at, [n], axis) => at + n * strides[axis], 0);
  storage.backend.copy(x, { storage, shape: x.shape, strides, offset });
  return record(out, "pad", [x], { before: margins.map(([before]) => before) });
}
//# sourceMappingURL=pad.ts.map
