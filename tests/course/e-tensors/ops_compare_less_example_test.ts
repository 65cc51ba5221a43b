import assert from "node:assert/strict";
import { less } from "../../../lib/ops/compare/less.ts";
import { tensor, toArray } from "../../../lib/tensor.ts";

Deno.test("lib/ops/compare/less.ts: example 1", () => {
  assert.deepEqual(toArray(less(tensor([6, 8]), 6)), [0, 0]);
});
//# sourceMappingURL=ops_compare_less_example_test.ts.map
