import type { Tensor } from "../../tensor/tensor.ts";
import { mapped } from "../elementwise.ts";
import { record } from "../op_table.ts";

/**
 * Takes the square root of each number: NaN below 0.
 *
 * Shapes: any → the same.
 * @example
 * ```ts
 * import { tensor, toArray } from "lib/tensor.ts";
 * assert.deepEqual(toArray(sqrt(tensor([9, 4]))), [3, 2]);
 * ```
 */
export function sqrt(x: Tensor): Tensor {
  return record(mapped("sqrt", x), "sqrt", [x], null);
}
//# sourceMappingURL=sqrt.ts.map
