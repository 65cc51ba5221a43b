import assert from "node:assert/strict";
import { lstmGates } from "../../../lib/recurrent/lstm_gates.ts";
import { tensor, toArray, zeros } from "../../../lib/tensor.ts";

Deno.test("lib/recurrent/lstm_gates.ts: example 1", () => {
  const params = { w: tensor([[0, 0, 0, 1]]), u: zeros([1, 4]), b: zeros([4]) };
  const { forget, candidate } = lstmGates(params, tensor([[0]]), zeros([1, 1]));
  assert.deepEqual([forget, candidate].map(toArray), [[[0.5]], [[0]]]);
});
//# sourceMappingURL=recurrent_lstm_gates_example_test.ts.map
