import type { LstmGates } from "../../../lib/recurrent/lstm_gates.ts";
import type { LstmState } from "../../../lib/recurrent/lstm_state.ts";
import { add, mul, sub, tanh } from "../../../lib/tensor.ts";

/** Wrong: as a GRU. */
export function lstmStep(
  { forget, output, candidate }: LstmGates,
  c: LstmState["c"],
): LstmState {
  const cells = add(mul(forget, c), mul(sub(1, forget), candidate));
  return { h: mul(output, tanh(cells)), c: cells };
}
