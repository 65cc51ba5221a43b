import type { CellParams } from "../../../lib/recurrent/cell_params.ts";
import { add, linear, tanh, type Tensor } from "../../../lib/tensor.ts";

/** Wrong: two layers, and a bias in each. */
export function rnnStep({ w, u, b }: CellParams, x: Tensor, h: Tensor): Tensor {
  return tanh(add(linear(x, w, b), linear(h, u, b)));
}
