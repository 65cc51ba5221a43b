import assert from "node:assert/strict";
import { equal } from "../../../lib/ops/compare/equal.ts";
import { tensor, toArray } from "../../../lib/tensor.ts";

Deno.test("lib/ops/compare/equal.ts: example 1", () => {
  assert.deepEqual(toArray(equal(tensor([6, 8]), 6)), [1, 0]);
});
//# sourceMappingURL=ops_compare_equal_example_test.ts.map
