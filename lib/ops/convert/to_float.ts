import { blank, live } from "../../tensor/door.ts";
import type { Tensor } from "../../tensor/tensor.ts";

/**
 * Gives integers as floats: exactly up to 2²⁴, rounded above. Floats stay as
 * they are. No gradient goes through integers.
 *
 * Shapes: any → the same.
 * @example
 * ```ts
 * import { tensor } from "lib/tensor.ts";
 * assert.equal(toFloat(tensor([1, 2], "int32")).dtype, "float32");
 * ```
 */
export function toFloat(x: Tensor): Tensor {
  live("toFloat", x);
  if (x.dtype === "float32") return x;
  const out = blank(x, x.shape);
  x.storage.backend.copy(x, out);
  return out;
}
//# sourceMappingURL=to_float.ts.map
