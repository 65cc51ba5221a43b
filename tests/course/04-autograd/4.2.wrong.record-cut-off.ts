import { mul } from "../../../lib/ops/arithmetic/mul.ts";
import { unbroadcast } from "../../../lib/ops/unbroadcast.ts";
import type { Tensor } from "../../../lib/tensor/tensor.ts";

/**
 * Gives the gradients by the two factors of a product.
 *
 * Shapes: g, by the product [what a and b broadcast to] → those of a and of b.
 * @returns two functions, so that only what is needed is computed
 * @example
 * ```ts
 * import { tensor } from "lib/tensor/create.ts";
 * import { toArray } from "lib/tensor/read.ts";
 * const [da, db] = mulVjp(tensor([1, 1]), tensor([2, 3]), tensor([4]));
 * assert.deepEqual(toArray(da()), [4, 4]);
 * assert.deepEqual(toArray(db()), [5]);
 * ```
 */
export function mulVjp(
  g: Tensor,
  a: Tensor,
  b: Tensor,
): [() => Tensor, () => Tensor] {
  const cut = (x: Tensor) => {
    x.made = null;
    return x;
  };
  return [
    () => cut(unbroadcast(mul(g, b), a.shape)),
    () => cut(unbroadcast(mul(g, a), b.shape)),
  ];
}
