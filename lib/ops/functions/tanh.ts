import type { Tensor } from "../../tensor/tensor.ts";
import { mapped } from "../elementwise.ts";
import { record } from "../op_table.ts";

/**
 * Takes the hyperbolic tangent of each number: from −1 to 1, steepest at 0.
 *
 * Shapes: any → the same.
 * @example
 * ```ts
 * import { tensor, toArray } from "lib/tensor.ts";
 * assert.deepEqual(toArray(tanh(tensor([0]))), [0]);
 * ```
 */
export function tanh(x: Tensor): Tensor {
  return record(mapped("tanh", x), "tanh", [x], null);
}
//# sourceMappingURL=tanh.ts.map
