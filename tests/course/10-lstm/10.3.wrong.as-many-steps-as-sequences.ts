import type { CellParams } from "../../../lib/recurrent/cell_params.ts";
import { lstmGates } from "../../../lib/recurrent/lstm_gates.ts";
import type { LstmState } from "../../../lib/recurrent/lstm_state.ts";
import { lstmStep } from "../../../lib/recurrent/lstm_step.ts";
import { stepAt } from "../../../lib/recurrent/step_at.ts";
import { expandDims, stack, type Tensor, where } from "../../../lib/tensor.ts";

/**
 * Sends a batch of sequences through an LSTM, and gives all states. Where a
 * sequence has ended, its state stays as it is.
 *
 * Shapes: x [n, steps, inputs], state [n, hidden], there [n, steps] → h and c,
 * each [n, steps, hidden].
 * @param state what it remembers before the first step
 * @param there 1 where a sequence goes on, 0 where it has ended; everywhere 1
 * if it is left out
 * @example
 * ```ts
 * import { zeros } from "lib/tensor.ts";
 *
 * const params = { w: zeros([1, 8]), u: zeros([2, 8]), b: zeros([8]) };
 * const start = { h: zeros([3, 2]), c: zeros([3, 2]) };
 * const { h } = lstmUnroll(params, zeros([3, 5, 1]), start);
 * assert.deepEqual(h.shape, [3, 5, 2]);
 * ```
 */
export function lstmUnroll(
  params: CellParams,
  x: Tensor,
  state: LstmState,
  there?: Tensor,
): LstmState {
  const hs: Tensor[] = [];
  const cs: Tensor[] = [];
  let { h, c } = state;
  for (let t = 0; t < x.shape[0]; t++) {
    const next = lstmStep(lstmGates(params, stepAt(x, t), h), c);
    const goesOn = there && expandDims(stepAt(there, t), 1);
    h = goesOn ? where(goesOn, next.h, h) : next.h;
    c = goesOn ? where(goesOn, next.c, c) : next.c;
    hs.push(h);
    cs.push(c);
  }
  return { h: stack(hs, 1), c: stack(cs, 1) };
}
