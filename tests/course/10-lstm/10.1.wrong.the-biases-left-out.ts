import type { CellParams } from "../../../lib/recurrent/cell_params.ts";
import {
  add,
  matmul,
  sigmoid,
  slice,
  tanh,
  type Tensor,
} from "../../../lib/tensor.ts";

/** Wrong: no biases. */
export function lstmGates({ w, u }: CellParams, x: Tensor, h: Tensor) {
  const z = add(matmul(x, w), matmul(h, u));
  const size = h.shape[1];
  const block = (k: number) => slice(z, [[], [k * size, (k + 1) * size]]);
  return {
    input: sigmoid(block(0)),
    forget: sigmoid(block(1)),
    output: sigmoid(block(2)),
    candidate: tanh(block(3)),
  };
}
