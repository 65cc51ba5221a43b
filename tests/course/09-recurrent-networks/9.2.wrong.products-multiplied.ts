import type { CellParams } from "../../../lib/recurrent/cell_params.ts";
import { linear, matmul, mul, tanh, type Tensor } from "../../../lib/tensor.ts";

/** Wrong: where the state is 0, nothing gets in. */
export function rnnStep({ w, u, b }: CellParams, x: Tensor, h: Tensor): Tensor {
  return tanh(mul(linear(x, w, b), matmul(h, u)));
}
