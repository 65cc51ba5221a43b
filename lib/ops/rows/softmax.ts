import type { Tensor } from "../../tensor/tensor.ts";
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
  return byRows("softmax", x, axis);
}
//# sourceMappingURL=softmax.ts.map
