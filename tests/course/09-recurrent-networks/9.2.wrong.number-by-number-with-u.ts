import type { CellParams } from "../../../lib/recurrent/cell_params.ts";
import { add, linear, mul, tanh, type Tensor } from "../../../lib/tensor.ts";

/** Wrong: the units do not hear each other. */
export function rnnStep({ w, u, b }: CellParams, x: Tensor, h: Tensor): Tensor {
  return tanh(add(linear(x, w, b), mul(h, u)));
}
