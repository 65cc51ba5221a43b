import assert from "node:assert/strict";
import { minimum } from "../../../lib/ops/arithmetic/minimum.ts";
import { tensor, toArray } from "../../../lib/tensor.ts";

Deno.test("lib/ops/arithmetic/minimum.ts: example 1", () => {
  assert.deepEqual(toArray(minimum(tensor([6, 8]), 2)), [2, 2]);
});
//# sourceMappingURL=ops_arithmetic_minimum_example_test.ts.map
