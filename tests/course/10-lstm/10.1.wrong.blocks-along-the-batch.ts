import type { CellParams } from "../../../lib/recurrent/cell_params.ts";
import {
  add,
  linear,
  matmul,
  sigmoid,
  slice,
  tanh,
  type Tensor,
} from "../../../lib/tensor.ts";

/** How far an LSTM's gates are open, and what may be written. */
export interface LstmGates {
  /** How much of the candidate is written, 0 to 1 [n, hidden]. */
  readonly input: Tensor;
  /** How much of the cells is kept, 0 to 1 [n, hidden]. */
  readonly forget: Tensor;
  /** How much of the cells is shown, 0 to 1 [n, hidden]. */
  readonly output: Tensor;
  /** What may be written, −1 to 1 [n, hidden]. */
  readonly candidate: Tensor;
}

/**
 * Computes an LSTM's gates of an input and the hidden state before.
 *
 * The columns of w, u and b are four blocks, as wide as the hidden state:
 * input, forget, output, candidate.
 *
 * Shapes: x [n, inputs], h [n, hidden], w [inputs, 4 · hidden], u [hidden, 4 ·
 * hidden], b [4 · hidden].
 * @throws {ShapeError} if the shapes do not fit
 * @example
 * ```ts
 * import { tensor, toArray, zeros } from "lib/tensor.ts";
 *
 * const params = { w: tensor([[0, 0, 0, 1]]), u: zeros([1, 4]), b: zeros([4]) };
 * const { forget, candidate } = lstmGates(params, tensor([[0]]), zeros([1, 1]));
 * assert.deepEqual([forget, candidate].map(toArray), [[[0.5]], [[0]]]);
 * ```
 */
export function lstmGates(
  { w, u, b }: CellParams,
  x: Tensor,
  h: Tensor,
): LstmGates {
  const z = add(linear(x, w, b), matmul(h, u));
  const size = h.shape[1];
  const block = (k: number) => slice(z, [[k * size, (k + 1) * size]]);
  return {
    input: sigmoid(block(0)),
    forget: sigmoid(block(1)),
    output: sigmoid(block(2)),
    candidate: tanh(block(3)),
  };
}
