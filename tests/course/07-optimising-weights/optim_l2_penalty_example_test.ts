import assert from "node:assert/strict";
import { l2Penalty } from "../../../lib/optim/l2_penalty.ts";
import { tensor, toArray } from "../../../lib/tensor.ts";

Deno.test("lib/optim/l2_penalty.ts: example 1", () => {
  const params = { layer1: { w: tensor([[3], [4]]), b: tensor([100]) } };
  assert.equal(toArray(l2Penalty(params, 0.1)), 1.25);
});
//# sourceMappingURL=optim_l2_penalty_example_test.ts.map
