import type { Tensor } from "../../tensor/tensor.ts";
import { mapped } from "../elementwise.ts";
import { record } from "../op_table.ts";

/**
 * Keeps positive numbers, and makes the others 0.
 *
 * Shapes: any → the same.
 * @example
 * ```ts
 * import { tensor, toArray } from "lib/tensor.ts";
 * assert.deepEqual(toArray(relu(tensor([-1, 2]))), [0, 2]);
 * ```
 */
export function relu(x: Tensor): Tensor {
  return record(mapped("relu", x), "relu", [x], null);
}
//# sourceMappingURL=relu.ts.map
