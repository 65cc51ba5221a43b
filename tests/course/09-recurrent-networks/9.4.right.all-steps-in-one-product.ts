import type { CellParams } from "../../../lib/recurrent/cell_params.ts";
import { stepAt } from "../../../lib/recurrent/step_at.ts";
import {
  add,
  concat,
  matmul,
  matrixTranspose,
  mul,
  reshape,
  slice,
  stack,
  sub,
  sum,
  type Tensor,
  zeros,
} from "../../../lib/tensor.ts";

/** First what reaches each sum, then one product for all steps. */
export function bptt(
  params: CellParams,
  x: Tensor,
  h: Tensor,
  states: Tensor,
  g: Tensor,
): CellParams & { readonly h: Tensor } {
  const [n, steps, inputs] = x.shape;
  const hidden = h.shape[1];
  const felt: Tensor[] = [];
  let back = zeros([n, hidden]);
  for (let t = steps - 1; t >= 0; t--) {
    const state = stepAt(states, t);
    const arrived = add(stepAt(g, t), back);
    const dz = sub(arrived, mul(mul(arrived, state), state));
    felt.unshift(dz);
    back = matmul(dz, matrixTranspose(params.u));
  }
  const rows = n * steps;
  const all = reshape(stack(felt, 1), [rows, hidden]);
  const earlier = slice(states, [[], [0, steps - 1]]);
  const before = concat([reshape(h, [n, 1, hidden]), earlier], 1);
  const product = (a: Tensor, wide: number) =>
    matmul(matrixTranspose(reshape(a, [rows, wide])), all);
  return {
    w: product(x, inputs),
    u: product(before, hidden),
    b: sum(all, 0),
    h: back,
  };
}
