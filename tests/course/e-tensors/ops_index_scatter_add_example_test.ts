import assert from "node:assert/strict";
import { scatterAdd } from "../../../lib/ops/index/scatter_add.ts";
import { tensor, toArray } from "../../../lib/tensor.ts";

Deno.test("lib/ops/index/scatter_add.ts: example 1", () => {
  const table = scatterAdd(tensor([2, 0, 2], "int32"), tensor([1, 10, 100]), 3);
  assert.deepEqual(toArray(table), [10, 0, 101]);
});
//# sourceMappingURL=ops_index_scatter_add_example_test.ts.map
