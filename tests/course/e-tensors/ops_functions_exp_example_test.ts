import assert from "node:assert/strict";
import { exp } from "../../../lib/ops/functions/exp.ts";
import { tensor, toArray } from "../../../lib/tensor.ts";

Deno.test("lib/ops/functions/exp.ts: example 1", () => {
  assert.deepEqual(toArray(exp(tensor([0]))), [1]);
});
//# sourceMappingURL=ops_functions_exp_example_test.ts.map
