import assert from "node:assert/strict";
import { maximum } from "../../../lib/ops/arithmetic/maximum.ts";
import { tensor, toArray } from "../../../lib/tensor.ts";

Deno.test("lib/ops/arithmetic/maximum.ts: example 1", () => {
  assert.deepEqual(toArray(maximum(tensor([6, 8]), 2)), [6, 8]);
});
//# sourceMappingURL=ops_arithmetic_maximum_example_test.ts.map
