import assert from "node:assert/strict";
import { mlpBetween } from "../../../lib/nn/mlp_between.ts";
import { tensor, toArray } from "../../../lib/tensor.ts";

Deno.test("lib/nn/mlp_between.ts: Look at the hidden units", () => {
  const w = tensor([[1]]);
  const params = {
    layer1: { w, b: tensor([-2]) },
    layer2: { w, b: tensor([10]) },
  };
  const seen: unknown[] = [];
  mlpBetween(params, tensor([[1], [5]]), (hidden) => {
    seen.push(toArray(hidden));
    return hidden;
  });
  assert.deepEqual(seen, [[[0], [3]]]);
});
//# sourceMappingURL=nn_mlp_between_example_test.ts.map
