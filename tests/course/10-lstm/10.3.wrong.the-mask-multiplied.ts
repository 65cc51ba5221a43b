import type { CellParams } from "../../../lib/recurrent/cell_params.ts";
import { lstmGates } from "../../../lib/recurrent/lstm_gates.ts";
import type { LstmState } from "../../../lib/recurrent/lstm_state.ts";
import { lstmStep } from "../../../lib/recurrent/lstm_step.ts";
import { stepAt } from "../../../lib/recurrent/step_at.ts";
import {
  add,
  expandDims,
  mul,
  stack,
  sub,
  type Tensor,
} from "../../../lib/tensor.ts";

/** Wrong: 0 · NaN. */
export function lstmUnroll(
  params: CellParams,
  x: Tensor,
  state: LstmState,
  there?: Tensor,
): LstmState {
  const hs: Tensor[] = [];
  const cs: Tensor[] = [];
  let { h, c } = state;
  for (let t = 0; t < x.shape[1]; t++) {
    const next = lstmStep(lstmGates(params, stepAt(x, t), h), c);
    const share = there && expandDims(stepAt(there, t), 1);
    const mixed = (a: Tensor, b: Tensor) =>
      share ? add(mul(share, a), mul(sub(1, share), b)) : a;
    [h, c] = [mixed(next.h, h), mixed(next.c, c)];
    hs.push(h);
    cs.push(c);
  }
  return { h: stack(hs, 1), c: stack(cs, 1) };
}
