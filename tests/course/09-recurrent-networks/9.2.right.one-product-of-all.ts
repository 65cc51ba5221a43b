import type { CellParams } from "../../../lib/recurrent/cell_params.ts";
import { concat, linear, tanh, type Tensor } from "../../../lib/tensor.ts";

/** Input and state side by side, w on top of u. */
export function rnnStep({ w, u, b }: CellParams, x: Tensor, h: Tensor): Tensor {
  return tanh(linear(concat([x, h], 1), concat([w, u], 0), b));
}
