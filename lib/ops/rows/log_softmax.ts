import type { Tensor } from "../../tensor/tensor.ts";
import { byRows } from "./by_rows.ts";

/**
 * Takes the logarithm of the softmax, without the detour: where a probability
 * is too small for a float, its logarithm is not.
 *
 * Shapes: any but [] → the same.
 * @param axis the last by default
 * @throws {AxisError} if there is no such axis
 * @example
 * ```ts
 * import { tensor, toArray } from "lib/tensor.ts";
 * assert.deepEqual(toArray(logSoftmax(tensor([0, 1000]))), [-1000, 0]);
 * ```
 */
export function logSoftmax(x: Tensor, axis: number = -1): Tensor {
  return byRows("logSoftmax", x, axis);
}
//# sourceMappingURL=log_softmax.ts.map
