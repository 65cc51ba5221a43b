import type { CellParams } from "../../../lib/recurrent/cell_params.ts";
import {
  add,
  linear,
  matmul,
  sigmoid,
  type Tensor,
} from "../../../lib/tensor.ts";

/** Wrong: never below 0. */
export function rnnStep({ w, u, b }: CellParams, x: Tensor, h: Tensor): Tensor {
  return sigmoid(add(linear(x, w, b), matmul(h, u)));
}
