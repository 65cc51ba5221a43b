import assert from "node:assert/strict";
import { sum } from "../../../lib/ops/reduce/sum.ts";
import { tensor, toArray } from "../../../lib/tensor.ts";

Deno.test("lib/ops/reduce/sum.ts: example 1", () => {
  const x = tensor([[1, 2], [3, 4]]);
  assert.equal(toArray(sum(x)), 10);
  assert.deepEqual(toArray(sum(x, 0)), [4, 6]);
});
//# sourceMappingURL=ops_reduce_sum_example_test.ts.map
