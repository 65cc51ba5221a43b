import assert from "node:assert/strict";
import { abs } from "../../../lib/ops/functions/abs.ts";
import { tensor, toArray } from "../../../lib/tensor.ts";

Deno.test("lib/ops/functions/abs.ts: example 1", () => {
  assert.deepEqual(toArray(abs(tensor([1, -2]))), [1, 2]);
});
//# sourceMappingURL=ops_functions_abs_example_test.ts.map
