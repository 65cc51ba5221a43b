import assert from "node:assert/strict";
import { neg } from "../../../lib/ops/functions/neg.ts";
import { tensor, toArray } from "../../../lib/tensor.ts";

Deno.test("lib/ops/functions/neg.ts: example 1", () => {
  assert.deepEqual(toArray(neg(tensor([1, -2]))), [-1, 2]);
});
//# sourceMappingURL=ops_functions_neg_example_test.ts.map
