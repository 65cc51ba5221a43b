import type { CellParams } from "../../../lib/recurrent/cell_params.ts";
import { stepAt } from "../../../lib/recurrent/step_at.ts";
import {
  add,
  matmul,
  matrixTranspose,
  mul,
  sub,
  sum,
  type Tensor,
  zeros,
} from "../../../lib/tensor.ts";

/**
 * Backpropagation through time, by hand: the gradients by a recurrent network's
 * weights and first state, of a loss that looks at all its states.
 *
 * Shapes: x [n, steps, inputs], h [n, hidden], states and g [n, steps, hidden].
 * @param h the state before the first step
 * @param states the states after each step, as `unroll` gives them
 * @param g the loss's gradient by each of these states, as the loss sees it
 * @returns gradients by w, u, b and h, each of its shape
 * @example One step of one unit, h = tanh(x · w) with w = 0
 * ```ts
 * import { tensor, toArray, zeros } from "lib/tensor.ts";
 *
 * const params = { w: zeros([1, 1]), u: zeros([1, 1]), b: zeros([1]) };
 * const states = zeros([1, 1, 1]);
 * const g = tensor([[[1]]]);
 * const { w } = bptt(params, tensor([[[5]]]), zeros([1, 1]), states, g);
 * assert.deepEqual(toArray(w), [[5]]);
 * ```
 */
export function bptt(
  params: CellParams,
  x: Tensor,
  h: Tensor,
  states: Tensor,
  g: Tensor,
): CellParams & { readonly h: Tensor } {
  let { w, u, b } = {
    w: zeros(params.w.shape),
    u: zeros(params.u.shape),
    b: zeros(params.b.shape),
  };
  let back = zeros(h.shape);
  for (let t = x.shape[1] - 1; t >= 0; t--) {
    const state = stepAt(states, t);
    const before = t > 0 ? stepAt(states, t - 1) : h;
    const slope = sub(1, mul(state, state));
    const dz = add(back, mul(stepAt(g, t), slope));
    w = add(w, matmul(matrixTranspose(stepAt(x, t)), dz));
    u = add(u, matmul(matrixTranspose(before), dz));
    b = add(b, sum(dz, 0));
    back = matmul(dz, matrixTranspose(params.u));
  }
  return { w, u, b, h: back };
}
