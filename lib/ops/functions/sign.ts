import type { Tensor } from "../../tensor/tensor.ts";
import { mapped } from "../elementwise.ts";

/**
 * Gives 1 for positive numbers, −1 for negative ones, else 0. No gradient goes
 * through it.
 *
 * Shapes: any → the same.
 * @example
 * ```ts
 * import { tensor, toArray } from "lib/tensor.ts";
 * assert.deepEqual(toArray(sign(tensor([-3, 0, 5]))), [-1, 0, 1]);
 * ```
 */
export function sign(x: Tensor): Tensor {
  return mapped("sign", x);
}
//# sourceMappingURL=sign.ts.map
