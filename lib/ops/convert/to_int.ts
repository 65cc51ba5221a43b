import { blank, live } from "../../tensor/door.ts";
import type { Tensor } from "../../tensor/tensor.ts";

/**
 * Gives floats as 32-bit integers, rounded towards 0. Integers stay as they
 * are. What is no 32-bit integer after rounding, NaN among it, may become any.
 *
 * Shapes: any → the same.
 * @example
 * ```ts
 * import { tensor, toArray } from "lib/tensor.ts";
 * assert.deepEqual(toArray(toInt(tensor([1.9, -1.9]))), [1, -1]);
 * ```
 */
export function toInt(x: Tensor): Tensor {
  live("toInt", x);
  if (x.dtype === "int32") return x;
  const out = blank(x, x.shape, "int32");
  x.storage.backend.copy(x, out);
  return out;
}
//# sourceMappingURL=to_int.ts.map
