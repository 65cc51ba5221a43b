import assert from "node:assert/strict";
import { div } from "../../../lib/ops/arithmetic/div.ts";
import { tensor, toArray } from "../../../lib/tensor.ts";

Deno.test("lib/ops/arithmetic/div.ts: example 1", () => {
  assert.deepEqual(toArray(div(tensor([6, 8]), 2)), [3, 4]);
});
//# sourceMappingURL=ops_arithmetic_div_example_test.ts.map
