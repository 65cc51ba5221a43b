import type { Tensor } from "../../tensor/tensor.ts";
import { mapped } from "../elementwise.ts";
import { record } from "../op_table.ts";

/**
 * Takes the sign away from each number.
 *
 * Shapes: any → the same.
 * @example
 * ```ts
 * import { tensor, toArray } from "lib/tensor.ts";
 * assert.deepEqual(toArray(abs(tensor([1, -2]))), [1, 2]);
 * ```
 */
export function abs(x: Tensor): Tensor {
  return record(mapped("abs", x), "abs", [x], null);
}
//# sourceMappingURL=abs.ts.map
