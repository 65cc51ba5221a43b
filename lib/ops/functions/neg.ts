import type { Tensor } from "../../tensor/tensor.ts";
import { mapped } from "../elementwise.ts";
import { record } from "../op_table.ts";

/**
 * Changes the sign of each number.
 *
 * Shapes: any → the same.
 * @example
 * ```ts
 * import { tensor, toArray } from "lib/tensor.ts";
 * assert.deepEqual(toArray(neg(tensor([1, -2]))), [-1, 2]);
 * ```
 */
export function neg(x: Tensor): Tensor {
  return record(mapped("neg", x), "neg", [x], null);
}
//# sourceMappingURL=neg.ts.map
