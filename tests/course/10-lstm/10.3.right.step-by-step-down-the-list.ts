import type { CellParams } from "../../../lib/recurrent/cell_params.ts";
import { lstmGates } from "../../../lib/recurrent/lstm_gates.ts";
import type { LstmState } from "../../../lib/recurrent/lstm_state.ts";
import { lstmStep } from "../../../lib/recurrent/lstm_step.ts";
import { stepAt } from "../../../lib/recurrent/step_at.ts";
import {
  expandDims,
  ones,
  stack,
  type Tensor,
  where,
} from "../../../lib/tensor.ts";

/** Always masked: by ones, if need be; the function calls itself. */
export function lstmUnroll(
  params: CellParams,
  x: Tensor,
  state: LstmState,
  there: Tensor = ones(x.shape.slice(0, 2)),
): LstmState {
  const from = (t: number, { h, c }: LstmState): LstmState[] => {
    if (t === x.shape[1]) return [];
    const next = lstmStep(lstmGates(params, stepAt(x, t), h), c);
    const mask = expandDims(stepAt(there, t), 1);
    const now = { h: where(mask, next.h, h), c: where(mask, next.c, c) };
    return [now, ...from(t + 1, now)];
  };
  const states = from(0, state);
  return {
    h: stack(states.map(({ h }) => h), 1),
    c: stack(states.map(({ c }) => c), 1),
  };
}
