import assert from "node:assert/strict";
import { sigmoid } from "../../../lib/ops/functions/sigmoid.ts";
import { tensor, toArray } from "../../../lib/tensor.ts";

Deno.test("lib/ops/functions/sigmoid.ts: example 1", () => {
  assert.deepEqual(toArray(sigmoid(tensor([0]))), [0.5]);
});
//# sourceMappingURL=ops_functions_sigmoid_example_test.ts.map
