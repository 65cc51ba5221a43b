import type { CellParams } from "../../../lib/recurrent/cell_params.ts";
import {
  add,
  fromValues,
  linear,
  matmul,
  tanh,
  type Tensor,
  values,
} from "../../../lib/tensor.ts";

/** Wrong: the past is a constant. */
export function rnnStep({ w, u, b }: CellParams, x: Tensor, h: Tensor): Tensor {
  const past = fromValues([...values(h)], h.shape);
  return tanh(add(linear(x, w, b), matmul(past, u)));
}
