import assert from "node:assert/strict";
import { sigmoidCrossEntropy } from "../../../lib/ops/functions/sigmoid_cross_entropy.ts";
import { tensor, toArray } from "../../../lib/tensor.ts";

Deno.test("lib/ops/functions/sigmoid_cross_entropy.ts: example 1", () => {
  const loss = sigmoidCrossEntropy(tensor([-1000, 1000]), tensor([1, 1]));
  assert.deepEqual(toArray(loss), [1000, 0]);
});
//# sourceMappingURL=ops_functions_sigmoid_cross_entropy_example_test.ts.map
