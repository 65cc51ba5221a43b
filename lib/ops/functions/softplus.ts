import type { Tensor } from "../../tensor/tensor.ts";
import { mapped } from "../elementwise.ts";
import { record } from "../op_table.ts";

/**
 * Takes log(1 + eˣ) of each number, without overflow: a smooth relu, whose slope is the sigmoid.
 *
 * Shapes: any → the same.
 * @example
 * ```ts
 * import { tensor, toArray } from "lib/tensor.ts";
 * assert.deepEqual(toArray(softplus(tensor([1000]))), [1000]);
 * ```
 */
export function softplus(x: Tensor): Tensor {
  return record(mapped("softplus", x), "softplus", [x], null);
}
//# sourceMappingURL=softplus.ts.map
