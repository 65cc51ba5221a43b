import assert from "node:assert/strict";
import { lstmUnroll } from "../../../lib/recurrent/lstm_unroll.ts";
import { zeros } from "../../../lib/tensor.ts";

Deno.test("lib/recurrent/lstm_unroll.ts: example 1", () => {
  const params = { w: zeros([1, 8]), u: zeros([2, 8]), b: zeros([8]) };
  const start = { h: zeros([3, 2]), c: zeros([3, 2]) };
  const { h } = lstmUnroll(params, zeros([3, 5, 1]), start);
  assert.deepEqual(h.shape, [3, 5, 2]);
});
//# sourceMappingURL=recurrent_lstm_unroll_example_test.ts.map
