import assert from "node:assert/strict";
import { lstmStep } from "../../../lib/recurrent/lstm_step.ts";
import { tensor, toArray } from "../../../lib/tensor.ts";

Deno.test("lib/recurrent/lstm_step.ts: Nothing is forgotten, nothing is written", () => {
  const [no, yes, x] = [tensor([[0]]), tensor([[1]]), tensor([[5]])];
  const gates = { input: no, forget: yes, output: no, candidate: yes };
  const { h, c } = lstmStep(gates, x);
  assert.deepEqual([h, c].map(toArray), [[[0]], [[5]]]);
});
//# sourceMappingURL=recurrent_lstm_step_example_test.ts.map
