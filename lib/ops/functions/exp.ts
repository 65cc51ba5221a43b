import type { Tensor } from "../../tensor/tensor.ts";
import { mapped } from "../elementwise.ts";
import { record } from "../op_table.ts";

/**
 * Raises e to each number.
 *
 * Shapes: any → the same.
 * @example
 * ```ts
 * import { tensor, toArray } from "lib/tensor.ts";
 * assert.deepEqual(toArray(exp(tensor([0]))), [1]);
 * ```
 */
export function exp(x: Tensor): Tensor {
  return record(mapped("exp", x), "exp", [x], null);
}
//# sourceMappingURL=exp.ts.map
