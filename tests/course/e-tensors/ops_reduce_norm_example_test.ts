import assert from "node:assert/strict";
import { norm } from "../../../lib/ops/reduce/norm.ts";
import { tensor, toArray } from "../../../lib/tensor.ts";

Deno.test("lib/ops/reduce/norm.ts: example 1", () => {
  assert.equal(toArray(norm(tensor([3, 4]))), 5);
});
//# sourceMappingURL=ops_reduce_norm_example_test.ts.map
