import assert from "node:assert/strict";
import { sub } from "../../../lib/ops/arithmetic/sub.ts";
import { tensor, toArray } from "../../../lib/tensor.ts";

Deno.test("lib/ops/arithmetic/sub.ts: example 1", () => {
  assert.deepEqual(toArray(sub(tensor([6, 8]), 2)), [4, 6]);
});
//# sourceMappingURL=ops_arithmetic_sub_example_test.ts.map
