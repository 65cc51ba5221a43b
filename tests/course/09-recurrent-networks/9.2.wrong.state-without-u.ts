import type { CellParams } from "../../../lib/recurrent/cell_params.ts";
import { add, linear, tanh, type Tensor } from "../../../lib/tensor.ts";

/** Wrong: u is not heard. */
export function rnnStep({ w, b }: CellParams, x: Tensor, h: Tensor): Tensor {
  return tanh(add(linear(x, w, b), h));
}
