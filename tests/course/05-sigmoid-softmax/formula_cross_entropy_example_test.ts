import assert from "node:assert/strict";
import { crossEntropy } from "../../../lib/formula/cross_entropy.ts";
import { tensor, toArray } from "../../../lib/tensor.ts";

Deno.test("lib/formula/cross_entropy.ts: Between two equals: log 2", () => {
  const loss = crossEntropy(tensor([[0, 0]]), tensor([1], "int32"));
  assert.equal(toArray(loss), Math.log(2));
});
//# sourceMappingURL=formula_cross_entropy_example_test.ts.map
