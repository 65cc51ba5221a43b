import type { LstmGates } from "../../../lib/recurrent/lstm_gates.ts";
import type { LstmState } from "../../../lib/recurrent/lstm_state.ts";
import { add, mul, sub, tanh } from "../../../lib/tensor.ts";

/** Wrong: 1 − f. */
export function lstmStep(
  { input, forget, output, candidate }: LstmGates,
  c: LstmState["c"],
): LstmState {
  const cells = add(mul(sub(1, forget), c), mul(input, candidate));
  return { h: mul(output, tanh(cells)), c: cells };
}
