import assert from "node:assert/strict";
import { initRnn, rnn } from "../../../lib/nn/rnn.ts";
import { tensor, toArray } from "../../../lib/tensor.ts";

Deno.test("lib/nn/rnn.ts: example 1", () => {
  const { w, u, b } = initRnn(3, 5, Math.random);
  assert.deepEqual([w, u, b].map(({ shape }) => shape), [[3, 5], [5, 5], [5]]);
});

Deno.test("lib/nn/rnn.ts: The second sequence has ended after a step", () => {
  const params = { w: tensor([[1]]), u: tensor([[0]]), b: tensor([0]) };
  const x = tensor([[[0], [99]], [[0], [NaN]]]);
  const states = rnn(params, x, { there: tensor([[1, 1], [1, 0]]) });
  assert.deepEqual(toArray(states), [[[0], [1]], [[0], [0]]]);
});
//# sourceMappingURL=nn_rnn_example_test.ts.map
