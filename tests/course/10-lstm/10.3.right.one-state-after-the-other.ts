import type { CellParams } from "../../../lib/recurrent/cell_params.ts";
import { lstmGates } from "../../../lib/recurrent/lstm_gates.ts";
import type { LstmState } from "../../../lib/recurrent/lstm_state.ts";
import { lstmStep } from "../../../lib/recurrent/lstm_step.ts";
import {
  broadcastTo,
  concat,
  expandDims,
  slice,
  squeeze,
  type Tensor,
  where,
} from "../../../lib/tensor.ts";

/** Keeps whole states, and looks at the last one. */
export function lstmUnroll(
  params: CellParams,
  x: Tensor,
  state: LstmState,
  there?: Tensor,
): LstmState {
  const states = [state];
  for (const t of Array(x.shape[1]).keys()) {
    const before = states[t];
    const input = squeeze(slice(x, [[], [t, t + 1]]), 1);
    const after = lstmStep(lstmGates(params, input, before.h), before.c);
    if (!there) {
      states.push(after);
      continue;
    }
    const mask = broadcastTo(slice(there, [[], [t, t + 1]]), before.h.shape);
    states.push({
      h: where(mask, after.h, before.h),
      c: where(mask, after.c, before.c),
    });
  }
  const joined = (of: (state: LstmState) => Tensor) =>
    concat(states.slice(1).map((each) => expandDims(of(each), 1)), 1);
  return { h: joined((each) => each.h), c: joined((each) => each.c) };
}
