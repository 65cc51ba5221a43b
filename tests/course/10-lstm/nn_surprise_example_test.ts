import assert from "node:assert/strict";
import { surprise } from "../../../lib/nn/surprise.ts";
import { item, tensor } from "../../../lib/tensor.ts";

Deno.test("lib/nn/surprise.ts: The second letter does not count", () => {
  const scores = tensor([[[5, 5], [9, -9]]]);
  const next = tensor([[0, 1]], "int32");
  const loss = surprise(scores, next, tensor([[1, 0]]));
  assert.equal(item(loss).toFixed(3), Math.log(2).toFixed(3));
});
//# sourceMappingURL=nn_surprise_example_test.ts.map
