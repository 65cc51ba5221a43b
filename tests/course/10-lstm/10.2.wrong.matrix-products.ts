import type { LstmGates } from "../../../lib/recurrent/lstm_gates.ts";
import type { LstmState } from "../../../lib/recurrent/lstm_state.ts";
import { add, matmul, tanh } from "../../../lib/tensor.ts";

/** Wrong: mixes the units. */
export function lstmStep(
  { input, forget, output, candidate }: LstmGates,
  c: LstmState["c"],
): LstmState {
  const cells = add(matmul(forget, c), matmul(input, candidate));
  return { h: matmul(output, tanh(cells)), c: cells };
}
