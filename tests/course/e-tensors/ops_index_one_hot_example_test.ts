import assert from "node:assert/strict";
import { oneHot } from "../../../lib/ops/index/one_hot.ts";
import { tensor, toArray } from "../../../lib/tensor.ts";

Deno.test("lib/ops/index/one_hot.ts: example 1", () => {
  const rows = oneHot(tensor([2, 0], "int32"), 3);
  assert.deepEqual(toArray(rows), [[0, 0, 1], [1, 0, 0]]);
});
//# sourceMappingURL=ops_index_one_hot_example_test.ts.map
