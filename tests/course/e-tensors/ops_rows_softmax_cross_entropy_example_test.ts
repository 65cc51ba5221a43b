import assert from "node:assert/strict";
import { softmaxCrossEntropy } from "../../../lib/ops/rows/softmax_cross_entropy.ts";
import { item, tensor } from "../../../lib/tensor.ts";

Deno.test("lib/ops/rows/softmax_cross_entropy.ts: Between two equals, one bit: log 2", () => {
  const loss = softmaxCrossEntropy(tensor([[5, 5]]), tensor([1], "int32"));
  assert.equal(item(loss).toFixed(4), "0.6931");
});
//# sourceMappingURL=ops_rows_softmax_cross_entropy_example_test.ts.map
