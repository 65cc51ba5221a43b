import { admit, blank, together } from "../../tensor/door.ts";
import { sameShape } from "../../tensor/shape.ts";
import type { Tensor } from "../../tensor/tensor.ts";
import { record } from "../op_table.ts";
import { add } from "./add.ts";
import { mul } from "./mul.ts";

/**
 * Adds a tensor times a number, a + b · factor, in one pass where both have one
 * shape: what a step of training does with each weight and its slope.
 *
 * Shapes: any two that broadcast → what they broadcast to.
 * @throws {ShapeError} if they do not broadcast
 * @example
 * ```ts
 * import { tensor, toArray } from "lib/tensor.ts";
 * const stepped = addScaled(tensor([6, 8]), tensor([4, -4]), -0.25);
 * assert.deepEqual(toArray(stepped), [5, 9]);
 * ```
 */
export function addScaled(a: Tensor, b: Tensor, factor: number): Tensor {
  if (!sameShape(a.shape, b.shape)) return add(a, mul(b, factor));
  admit("addScaled", a);
  admit("addScaled", b);
  together("addScaled", a, b);
  const out = blank(a, a.shape);
  a.storage.backend.addScaled(a, b, factor, out.storage);
  return record(out, "addScaled", [a, b], { factor });
}
//# sourceMappingURL=add_scaled.ts.map
