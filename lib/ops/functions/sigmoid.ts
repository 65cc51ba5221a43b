import type { Tensor } from "../../tensor/tensor.ts";
import { mapped } from "../elementwise.ts";
import { record } from "../op_table.ts";

/**
 * Takes 1 / (1 + e⁻ˣ) of each number: from 0 to 1, ½ at 0.
 *
 * Shapes: any → the same.
 * @example
 * ```ts
 * import { tensor, toArray } from "lib/tensor.ts";
 * assert.deepEqual(toArray(sigmoid(tensor([0]))), [0.5]);
 * ```
 */
export function sigmoid(x: Tensor): Tensor {
  return record(mapped("sigmoid", x), "sigmoid", [x], null);
}
//# sourceMappingURL=sigmoid.ts.map
