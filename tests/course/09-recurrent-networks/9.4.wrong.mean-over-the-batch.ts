import type { CellParams } from "../../../lib/recurrent/cell_params.ts";
import { stepAt } from "../../../lib/recurrent/step_at.ts";
import {
  add,
  div,
  matmul,
  matrixTranspose,
  mul,
  sub,
  sum,
  type Tensor,
  zeros,
} from "../../../lib/tensor.ts";

/** Wrong: divided by n. */
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
    const dz = mul(add(back, stepAt(g, t)), slope);
    w = add(w, matmul(matrixTranspose(stepAt(x, t)), dz));
    u = add(u, matmul(matrixTranspose(before), dz));
    b = add(b, sum(dz, 0));
    back = matmul(dz, matrixTranspose(params.u));
  }
  const n = x.shape[0];
  return { w: div(w, n), u: div(u, n), b: div(b, n), h: back };
}
