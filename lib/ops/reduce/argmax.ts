import { ShapeError } from "../../errors.ts";
import { admit, blank } from "../../tensor/door.ts";
import { axisOf, show } from "../../tensor/shape.ts";
import type { Tensor } from "../../tensor/tensor.ts";
import { axisLast } from "../view/axis_last.ts";

/**
 * Finds where along an axis the largest number is; among equals the first, and
 * NaN counts as largest. No gradient goes through it.
 *
 * Shapes: any but [] → int32, the same without the axis.
 * @param axis the last by default
 * @throws {AxisError} if there is no such axis
 * @throws {ShapeError} if there is nothing to choose from
 * @example
 * ```ts
 * import { tensor, toArray } from "lib/tensor.ts";
 * const best = argmax(tensor([[1, 5, 2], [9, 4, 9]]));
 * assert.deepEqual(toArray(best), [1, 0]);
 * ```
 */
export function argmax(x: Tensor, axis: number = -1): Tensor {
  admit("argmax", x);
  const along = axisOf("argmax", x.shape, axis);
  if (x.shape[along] === 0) {
    throw new ShapeError(`argmax: axis ${along} of ${show(x.shape)} is empty`);
  }
  const shape = x.shape.toSpliced(along, 1);
  const out = blank(x, shape, "int32");
  x.storage.backend.argmax(axisLast(x, along), out.storage);
  return out;
}
//# sourceMappingURL=argmax.ts.map
