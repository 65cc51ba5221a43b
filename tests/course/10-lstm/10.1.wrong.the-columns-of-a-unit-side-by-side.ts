import type { CellParams } from "../../../lib/recurrent/cell_params.ts";
import {
  add,
  linear,
  matmul,
  reshape,
  sigmoid,
  slice,
  tanh,
  type Tensor,
} from "../../../lib/tensor.ts";

/** Wrong: as if a unit's four columns were neighbours. */
export function lstmGates({ w, u, b }: CellParams, x: Tensor, h: Tensor) {
  const z = add(linear(x, w, b), matmul(h, u));
  const [n, size] = h.shape;
  const units = reshape(z, [n, size, 4]);
  const column = (k: number) =>
    reshape(slice(units, [[], [], [k, k + 1]]), [n, size]);
  return {
    input: sigmoid(column(0)),
    forget: sigmoid(column(1)),
    output: sigmoid(column(2)),
    candidate: tanh(column(3)),
  };
}
