import assert from "node:assert/strict";
import { max } from "../../../lib/ops/reduce/max.ts";
import { tensor, toArray } from "../../../lib/tensor.ts";

Deno.test("lib/ops/reduce/max.ts: example 1", () => {
  assert.deepEqual(toArray(max(tensor([[1, 5], [3, 4]]), 1)), [5, 4]);
});
//# sourceMappingURL=ops_reduce_max_example_test.ts.map
