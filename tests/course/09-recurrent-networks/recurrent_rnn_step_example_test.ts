import assert from "node:assert/strict";
import { rnnStep } from "../../../lib/recurrent/rnn_step.ts";
import { tensor, toArray } from "../../../lib/tensor.ts";

Deno.test("lib/recurrent/rnn_step.ts: example 1", () => {
  const params = { w: tensor([[1]]), u: tensor([[1]]), b: tensor([-3]) };
  assert.deepEqual(toArray(rnnStep(params, tensor([[2]]), tensor([[1]]))), [[
    0,
  ]]);
});
//# sourceMappingURL=recurrent_rnn_step_example_test.ts.map
