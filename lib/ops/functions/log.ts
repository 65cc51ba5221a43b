import type { Tensor } from "../../tensor/tensor.ts";
import { mapped } from "../elementwise.ts";
import { record } from "../op_table.ts";

/**
 * Takes the natural logarithm of each number: NaN below 0, −Infinity at 0.
 *
 * Shapes: any → the same.
 * @example
 * ```ts
 * import { tensor, toArray } from "lib/tensor.ts";
 * assert.deepEqual(toArray(log(tensor([1]))), [0]);
 * ```
 */
export function log(x: Tensor): Tensor {
  return record(mapped("log", x), "log", [x], null);
}
//# sourceMappingURL=log.ts.map
