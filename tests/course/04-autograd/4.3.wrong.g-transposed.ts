import { matmul } from "../../../lib/ops/matmul/matmul.ts";
import { unbroadcast } from "../../../lib/ops/unbroadcast.ts";
import { matrixTranspose } from "../../../lib/ops/view/matrix_transpose.ts";
import type { Tensor } from "../../../lib/tensor/tensor.ts";

/**
 * Gives the gradients by the two factors of a matrix product.
 *
 * Shapes: g [..., m, n], a [..., m, k], b [..., k, n] → those of a and of b.
 * @returns two functions, so that only what is needed is computed
 * @example
 * ```ts
 * import { tensor } from "lib/tensor/create.ts";
 * import { toArray } from "lib/tensor/read.ts";
 * const [a, b] = [tensor([[1, 2]]), tensor([[3], [4]])];
 * const [da, db] = matmulVjp(tensor([[10]]), a, b);
 * assert.deepEqual(toArray(da()), [[30, 40]]);
 * assert.deepEqual(toArray(db()), [[10], [20]]);
 * ```
 */
export function matmulVjp(
  g: Tensor,
  a: Tensor,
  b: Tensor,
): [() => Tensor, () => Tensor] {
  return [
    () => unbroadcast(matmul(matrixTranspose(g), b), a.shape),
    () => unbroadcast(matmul(a, matrixTranspose(g)), b.shape),
  ];
}
