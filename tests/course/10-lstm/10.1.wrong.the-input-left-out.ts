import type { CellParams } from "../../../lib/recurrent/cell_params.ts";
import {
  linear,
  sigmoid,
  slice,
  tanh,
  type Tensor,
} from "../../../lib/tensor.ts";

/** Wrong: sees the hidden state alone. */
export function lstmGates({ u, b }: CellParams, _x: Tensor, h: Tensor) {
  const z = linear(h, u, b);
  const size = h.shape[1];
  const block = (k: number) => slice(z, [[], [k * size, (k + 1) * size]]);
  return {
    input: sigmoid(block(0)),
    forget: sigmoid(block(1)),
    output: sigmoid(block(2)),
    candidate: tanh(block(3)),
  };
}
