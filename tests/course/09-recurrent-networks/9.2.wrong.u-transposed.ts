import type { CellParams } from "../../../lib/recurrent/cell_params.ts";
import {
  add,
  linear,
  matmul,
  matrixTranspose,
  tanh,
  type Tensor,
} from "../../../lib/tensor.ts";

/** Wrong: from and to exchanged. */
export function rnnStep({ w, u, b }: CellParams, x: Tensor, h: Tensor): Tensor {
  return tanh(add(linear(x, w, b), matmul(h, matrixTranspose(u))));
}
