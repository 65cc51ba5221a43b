import assert from "node:assert/strict";
import { gather } from "../../../lib/ops/index/gather.ts";
import { tensor, toArray } from "../../../lib/tensor.ts";

Deno.test("lib/ops/index/gather.ts: example 1", () => {
  const table = tensor([[1, 2], [3, 4], [5, 6]]);
  const rows = gather(table, tensor([2, 0, 2], "int32"));
  assert.deepEqual(toArray(rows), [[5, 6], [1, 2], [5, 6]]);
});
//# sourceMappingURL=ops_index_gather_example_test.ts.map
