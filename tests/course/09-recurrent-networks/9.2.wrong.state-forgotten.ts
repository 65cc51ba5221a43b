import type { CellParams } from "../../../lib/recurrent/cell_params.ts";
import { linear, tanh, type Tensor } from "../../../lib/tensor.ts";

/** Wrong: nothing is remembered. */
export function rnnStep({ w, b }: CellParams, x: Tensor, _h: Tensor): Tensor {
  return tanh(linear(x, w, b));
}
