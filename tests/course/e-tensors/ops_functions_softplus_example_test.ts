import assert from "node:assert/strict";
import { softplus } from "../../../lib/ops/functions/softplus.ts";
import { tensor, toArray } from "../../../lib/tensor.ts";

Deno.test("lib/ops/functions/softplus.ts: example 1", () => {
  assert.deepEqual(toArray(softplus(tensor([1000]))), [1000]);
});
//# sourceMappingURL=ops_functions_softplus_example_test.ts.map
