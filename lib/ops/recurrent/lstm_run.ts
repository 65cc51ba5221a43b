import type { LstmRun } from "../../backend/backend.ts";
import { contiguous } from "../../tensor/door.ts";
import type { Tensor } from "../../tensor/tensor.ts";

/** What an LSTM is given: x, h, c, w, u and b, in this order. */
export type LstmInputs = readonly [
  x: Tensor,
  h: Tensor,
  c: Tensor,
  w: Tensor,
  u: Tensor,
  b: Tensor,
];

/** Puts together what a backend's kernels work on. */
export function lstmRun(
  [, h, c, , u]: LstmInputs,
  gates: Tensor,
  states: Tensor,
  there?: Tensor,
): LstmRun {
  return {
    u,
    h: contiguous(h),
    c: contiguous(c),
    there: there && contiguous(there),
    gates: gates.storage,
    states: states.storage,
  };
}
//# sourceMappingURL=lstm_run.ts.map
