import assert from "node:assert/strict";
import { mlpForward } from "../../../lib/nn/mlp_forward.ts";
import { tensor, toArray } from "../../../lib/tensor.ts";

Deno.test("lib/nn/mlp_forward.ts: A hidden unit that cuts off below 0", () => {
  const w = tensor([[1]]);
  const params = {
    layer1: { w, b: tensor([-2]) },
    layer2: { w, b: tensor([10]) },
  };
  const x = tensor([[1], [5]]);
  assert.deepEqual(toArray(mlpForward(params, x, "relu")), [[10], [13]]);
});
//# sourceMappingURL=nn_mlp_forward_example_test.ts.map
