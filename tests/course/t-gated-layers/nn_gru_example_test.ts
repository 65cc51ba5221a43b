import assert from "node:assert/strict";
import { gru, initGru } from "../../../lib/nn/gru.ts";
import { tensor, toArray, zeros } from "../../../lib/tensor.ts";

Deno.test("lib/nn/gru.ts: example 1", () => {
  const { w, u, bu } = initGru(3, 5, Math.random);
  assert.deepEqual([w.shape, u.shape, bu.shape], [[3, 15], [5, 15], [5]]);
});

Deno.test("lib/nn/gru.ts: Half of the state stays, and nothing is written", () => {
  const params = {
    w: zeros([1, 3]),
    u: zeros([1, 3]),
    b: zeros([3]),
    bu: zeros([1]),
  };
  const states = gru(params, zeros([1, 2, 1]), { h: tensor([[8]]) });
  assert.deepEqual(toArray(states), [[[4], [2]]]);
});
//# sourceMappingURL=nn_gru_example_test.ts.map
