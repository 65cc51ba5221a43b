import type { CellParams } from "../../../lib/recurrent/cell_params.ts";
import {
  concat,
  linear,
  sigmoid,
  slice,
  tanh,
  type Tensor,
} from "../../../lib/tensor.ts";

/** One product of [x, h] with [w; u], and all sigmoids at once. */
export function lstmGates({ w, u, b }: CellParams, x: Tensor, h: Tensor) {
  const z = linear(concat([x, h], 1), concat([w, u]), b);
  const size = h.shape[1];
  const open = sigmoid(slice(z, [[], [0, 3 * size]]));
  const gate = (k: number) => slice(open, [[], [k * size, (k + 1) * size]]);
  return {
    input: gate(0),
    forget: gate(1),
    output: gate(2),
    candidate: tanh(slice(z, [[], [3 * size]])),
  };
}
