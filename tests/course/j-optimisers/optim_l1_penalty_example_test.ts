import assert from "node:assert/strict";
import { l1Penalty } from "../../../lib/optim/l1_penalty.ts";
import { tensor, toArray } from "../../../lib/tensor.ts";

Deno.test("lib/optim/l1_penalty.ts: example 1", () => {
  const params = { layer1: { w: tensor([[3], [-4]]), b: tensor([100]) } };
  assert.equal(toArray(l1Penalty(params, 0.5)), 3.5);
});
//# sourceMappingURL=optim_l1_penalty_example_test.ts.map
