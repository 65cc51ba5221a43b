import type { CellParams } from "../../../lib/recurrent/cell_params.ts";
import {
  add,
  linear,
  matmul,
  tanh,
  type Tensor,
  untracked,
} from "../../../lib/tensor.ts";

/** Wrong: numbers that forget where they come from. */
export function rnnStep({ w, u, b }: CellParams, x: Tensor, h: Tensor): Tensor {
  return untracked(() => tanh(add(linear(x, w, b), matmul(h, u))));
}
