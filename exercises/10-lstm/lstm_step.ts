import { Todo } from "../todo.ts";
import type { LstmGates } from "../../lib/recurrent/lstm_gates.ts";
import type { LstmState } from "../../lib/recurrent/lstm_state.ts";
import { add, mul, tanh } from "../../lib/tensor.ts";

/**
 * One step of an LSTM, once its gates are known: what is kept of the cells, and
 * what is written; then what is shown of them.
 *
 * Shapes: all [n, hidden].
 * @example Nothing is forgotten, nothing is written
 * ```ts
 * import { tensor, toArray } from "lib/tensor.ts";
 *
 * const [no, yes, x] = [tensor([[0]]), tensor([[1]]), tensor([[5]])];
 * const gates = { input: no, forget: yes, output: no, candidate: yes };
 * const { h, c } = lstmStep(gates, x);
 * assert.deepEqual([h, c].map(toArray), [[[0]], [[5]]]);
 * ```
 */
export function lstmStep(
  { input, forget, output, candidate }: LstmGates,
  c: LstmState["c"],
): LstmState {
  throw new Todo("10.2", "lstmStep");
}
