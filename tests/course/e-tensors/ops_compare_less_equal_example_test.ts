import assert from "node:assert/strict";
import { lessEqual } from "../../../lib/ops/compare/less_equal.ts";
import { tensor, toArray } from "../../../lib/tensor.ts";

Deno.test("lib/ops/compare/less_equal.ts: example 1", () => {
  assert.deepEqual(toArray(lessEqual(tensor([6, 8]), 6)), [1, 0]);
});
//# sourceMappingURL=ops_compare_less_equal_example_test.ts.map
