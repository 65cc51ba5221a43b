import assert from "node:assert/strict";
import { sign } from "../../../lib/ops/functions/sign.ts";
import { tensor, toArray } from "../../../lib/tensor.ts";

Deno.test("lib/ops/functions/sign.ts: example 1", () => {
  assert.deepEqual(toArray(sign(tensor([-3, 0, 5]))), [-1, 0, 1]);
});
//# sourceMappingURL=ops_functions_sign_example_test.ts.map
