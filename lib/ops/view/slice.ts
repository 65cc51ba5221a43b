import { AxisError, IndexError } from "../../errors.ts";
import { live } from "../../tensor/door.ts";
import { show } from "../../tensor/shape.ts";
import type { Tensor } from "../../tensor/tensor.ts";
import { record } from "../op_table.ts";
import { viewed } from "./viewed.ts";

/**
 * From where to where, the latter not included; negative counts from the end.
 * Left out: from the beginning, to the end.
 */
export type Range = readonly [start?: number, stop?: number];

/**
 * Takes a part along each axis, without a copy.
 *
 * @param ranges one for each axis, from the first; further axes stay whole
 * @throws {AxisError} if there are more ranges than axes
 * @throws {IndexError} if a range leaves its axis, or ends before it starts
 * @example The last two columns of the first row
 * ```ts
 * import { tensor, toArray } from "lib/tensor.ts";
 * const x = tensor([[1, 2, 3], [4, 5, 6]]);
 * assert.deepEqual(toArray(slice(x, [[0, 1], [-2]])), [[2, 3]]);
 * ```
 */
export function slice(x: Tensor, ranges: readonly Range[]): Tensor {
  live("slice", x);
  if (ranges.length > x.shape.length) {
    throw new AxisError(
      `slice: ${ranges.length} ranges for ${
        show(x.shape)
      }; expected at most ${x.shape.length}`,
    );
  }
  const starts = x.shape.map(() => 0);
  const shape = [...x.shape];
  let offset = x.offset;
  for (const [axis, [first, last]] of ranges.entries()) {
    const length = x.shape[axis];
    const start = fromEnd(first ?? 0, length);
    const stop = fromEnd(last ?? length, length);
    const whole = Number.isInteger(start) && Number.isInteger(stop);
    if (!whole || start < 0 || start > stop || stop > length) {
      throw new IndexError(
        `slice: ${first ?? 0} to ${last ?? length} at axis ${axis} of ${
          show(x.shape)
        }; expected a start and a stop from 0 to ${length}, in this order`,
      );
    }
    starts[axis] = start;
    shape[axis] = stop - start;
    offset += start * x.strides[axis];
  }
  const out = viewed(x, shape, x.strides, offset);
  return record(out, "slice", [x], { starts });
}

function fromEnd(index: number, length: number): number {
  return index < 0 ? index + length : index;
}
//# sourceMappingURL=slice.ts.map
