import assert from "node:assert/strict";
import { add } from "../../../lib/ops/arithmetic/add.ts";
import { tensor, toArray } from "../../../lib/tensor.ts";

Deno.test("lib/ops/arithmetic/add.ts: example 1", () => {
  assert.deepEqual(toArray(add(tensor([6, 8]), 2)), [8, 10]);
});
//# sourceMappingURL=ops_arithmetic_add_example_test.ts.map
