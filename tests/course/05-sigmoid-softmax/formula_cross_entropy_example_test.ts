import assert from "node:assert/strict";
import { crossEntropy } from "../../../lib/formula/cross_entropy.ts";
import { tensor, toArray } from "../../../lib/tensor.ts";

Deno.test("lib/formula/cross_entropy.ts: All wrong, and still a number", () => {
  const loss = crossEntropy(tensor([[1000, 0]]), tensor([1], "int32"));
  assert.equal(toArray(loss), 1000);
});
//# sourceMappingURL=formula_cross_entropy_example_test.ts.map
