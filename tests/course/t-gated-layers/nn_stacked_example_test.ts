import assert from "node:assert/strict";
import { initStacked, stacked } from "../../../lib/nn/stacked.ts";
import { slice, zeros } from "../../../lib/tensor.ts";

Deno.test("lib/nn/stacked.ts: example 1", () => {
  const params = initStacked("lstm", [3, 5, 4], Math.random);
  assert.deepEqual(params.layer2.w.shape, [5, 16]);
});

Deno.test("lib/nn/stacked.ts: A long sequence in two pieces", () => {
  const params = initStacked("gru", [3, 5, 4], Math.random);
  const x = zeros([2, 10, 3]);
  const { state } = stacked("gru", params, slice(x, [[], [0, 6]]));
  const { h } = stacked("gru", params, slice(x, [[], [6, 10]]), { state });
  assert.deepEqual(h.shape, [2, 4, 4]);
});
//# sourceMappingURL=nn_stacked_example_test.ts.map
