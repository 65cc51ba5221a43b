import assert from "node:assert/strict";
import { addScaled } from "../../../lib/ops/arithmetic/add_scaled.ts";
import { tensor, toArray } from "../../../lib/tensor.ts";

Deno.test("lib/ops/arithmetic/add_scaled.ts: example 1", () => {
  const stepped = addScaled(tensor([6, 8]), tensor([4, -4]), -0.25);
  assert.deepEqual(toArray(stepped), [5, 9]);
});
//# sourceMappingURL=ops_arithmetic_add_scaled_example_test.ts.map
