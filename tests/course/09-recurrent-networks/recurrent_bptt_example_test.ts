import assert from "node:assert/strict";
import { bptt } from "../../../lib/recurrent/bptt.ts";
import { tensor, toArray, zeros } from "../../../lib/tensor.ts";

Deno.test("lib/recurrent/bptt.ts: One step of one unit, h = tanh(x · w) with w = 0", () => {
  const params = { w: zeros([1, 1]), u: zeros([1, 1]), b: zeros([1]) };
  const states = zeros([1, 1, 1]);
  const g = tensor([[[1]]]);
  const { w } = bptt(params, tensor([[[5]]]), zeros([1, 1]), states, g);
  assert.deepEqual(toArray(w), [[5]]);
});
//# sourceMappingURL=recurrent_bptt_example_test.ts.map
