import assert from "node:assert/strict";
import { sqrt } from "../../../lib/ops/functions/sqrt.ts";
import { tensor, toArray } from "../../../lib/tensor.ts";

Deno.test("lib/ops/functions/sqrt.ts: example 1", () => {
  assert.deepEqual(toArray(sqrt(tensor([9, 4]))), [3, 2]);
});
//# sourceMappingURL=ops_functions_sqrt_example_test.ts.map
