import type { CellParams } from "../../../lib/recurrent/cell_params.ts";
import { lstmGates } from "../../../lib/recurrent/lstm_gates.ts";
import type { LstmState } from "../../../lib/recurrent/lstm_state.ts";
import { lstmStep } from "../../../lib/recurrent/lstm_step.ts";
import { stepAt } from "../../../lib/recurrent/step_at.ts";
import {
  expandDims,
  fromValues,
  stack,
  type Tensor,
  values,
  where,
} from "../../../lib/tensor.ts";

/** Wrong: learns from one step only. */
export function lstmUnroll(
  params: CellParams,
  x: Tensor,
  state: LstmState,
  there?: Tensor,
): LstmState {
  const hs: Tensor[] = [];
  const cs: Tensor[] = [];
  let { h, c } = state;
  const cut = (x: Tensor) => fromValues([...values(x)], x.shape);
  for (let t = 0; t < x.shape[1]; t++) {
    if (t > 0) [h, c] = [cut(h), cut(c)];
    const next = lstmStep(lstmGates(params, stepAt(x, t), h), c);
    const goesOn = there && expandDims(stepAt(there, t), 1);
    h = goesOn ? where(goesOn, next.h, h) : next.h;
    c = goesOn ? where(goesOn, next.c, c) : next.c;
    hs.push(h);
    cs.push(c);
  }
  return { h: stack(hs, 1), c: stack(cs, 1) };
}
