import type { LstmGates } from "../../../lib/recurrent/lstm_gates.ts";
import type { LstmState } from "../../../lib/recurrent/lstm_state.ts";
import { add, mul, sub, tanh } from "../../../lib/tensor.ts";

/** Takes away what is forgotten, and adds what is written. */
export function lstmStep(
  { input, forget, output, candidate }: LstmGates,
  c: LstmState["c"],
): LstmState {
  const lost = mul(sub(1, forget), c);
  const next = add(sub(c, lost), mul(input, candidate));
  return { h: mul(output, tanh(next)), c: next };
}
