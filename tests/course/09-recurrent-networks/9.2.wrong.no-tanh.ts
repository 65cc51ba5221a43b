import type { CellParams } from "../../../lib/recurrent/cell_params.ts";
import { add, linear, matmul, type Tensor } from "../../../lib/tensor.ts";

/** Wrong: nothing bends. */
export function rnnStep({ w, u, b }: CellParams, x: Tensor, h: Tensor): Tensor {
  return add(linear(x, w, b), matmul(h, u));
}
