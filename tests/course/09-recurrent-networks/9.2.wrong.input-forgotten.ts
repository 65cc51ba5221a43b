import type { CellParams } from "../../../lib/recurrent/cell_params.ts";
import { linear, tanh, type Tensor } from "../../../lib/tensor.ts";

/** Wrong: nothing comes in. */
export function rnnStep({ u, b }: CellParams, _x: Tensor, h: Tensor): Tensor {
  return tanh(linear(h, u, b));
}
