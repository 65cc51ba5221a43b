import type { CellParams } from "../../../lib/recurrent/cell_params.ts";
import { add, matmul, tanh, type Tensor } from "../../../lib/tensor.ts";

/** Wrong: b is not heard. */
export function rnnStep({ w, u }: CellParams, x: Tensor, h: Tensor): Tensor {
  return tanh(add(matmul(x, w), matmul(h, u)));
}
