import type { CellParams } from "../../../lib/recurrent/cell_params.ts";
import { add, linear, matmul, tanh, type Tensor } from "../../../lib/tensor.ts";

/**
 * One step of a recurrent network: tanh(x · w + h · u + b).
 *
 * Shapes: x [n, inputs], h [n, hidden] → [n, hidden].
 * @throws {ShapeError} if the shapes do not fit
 * @example
 * ```ts
 * import { tensor, toArray } from "lib/tensor.ts";
 *
 * const params = { w: tensor([[1]]), u: tensor([[1]]), b: tensor([-3]) };
 * assert.deepEqual(toArray(rnnStep(params, tensor([[2]]), tensor([[1]]))), [[0]]);
 * ```
 */
export function rnnStep(
  { w, u, b }: CellParams,
  x: Tensor,
  h: Tensor,
): Tensor {
  return add(h, tanh(add(linear(x, w, b), matmul(h, u))));
}
