import type { CellParams } from "../../../lib/recurrent/cell_params.ts";
import { lstmGates } from "../../../lib/recurrent/lstm_gates.ts";
import type { LstmState } from "../../../lib/recurrent/lstm_state.ts";
import { lstmStep } from "../../../lib/recurrent/lstm_step.ts";
import { stepAt } from "../../../lib/recurrent/step_at.ts";
import { stack, type Tensor } from "../../../lib/tensor.ts";

/** Wrong: no end. */
export function lstmUnroll(
  params: CellParams,
  x: Tensor,
  state: LstmState,
  _there?: Tensor,
): LstmState {
  const hs: Tensor[] = [];
  const cs: Tensor[] = [];
  let { h, c } = state;
  for (let t = 0; t < x.shape[1]; t++) {
    ({ h, c } = lstmStep(lstmGates(params, stepAt(x, t), h), c));
    hs.push(h);
    cs.push(c);
  }
  return { h: stack(hs, 1), c: stack(cs, 1) };
}
