import assert from "node:assert/strict";
import { initLstm, lstm } from "../../../lib/nn/lstm.ts";
import { toArray, zeros } from "../../../lib/tensor.ts";

Deno.test("lib/nn/lstm.ts: example 1", () => {
  const { w, u, b } = initLstm(3, 1, Math.random);
  assert.deepEqual([w.shape, u.shape], [[3, 4], [1, 4]]);
  assert.deepEqual(toArray(b), [0, 1, 0, 0]);
});

Deno.test("lib/nn/lstm.ts: example 2", () => {
  const { h, c } = lstm(initLstm(3, 5, Math.random), zeros([2, 7, 3]));
  assert.deepEqual([h.shape, c.shape], [[2, 7, 5], [2, 7, 5]]);
});
//# sourceMappingURL=nn_lstm_example_test.ts.map
