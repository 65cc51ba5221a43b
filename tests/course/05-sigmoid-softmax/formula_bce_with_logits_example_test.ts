import assert from "node:assert/strict";
import { bceWithLogits } from "../../../lib/formula/bce_with_logits.ts";
import { tensor, toArray } from "../../../lib/tensor.ts";

Deno.test("lib/formula/bce_with_logits.ts: example 1", () => {
  const loss = bceWithLogits(tensor([-1000]), tensor([1]));
  assert.equal(toArray(loss), 1000);
});
//# sourceMappingURL=formula_bce_with_logits_example_test.ts.map
