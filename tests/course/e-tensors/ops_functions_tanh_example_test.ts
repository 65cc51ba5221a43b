import assert from "node:assert/strict";
import { tanh } from "../../../lib/ops/functions/tanh.ts";
import { tensor, toArray } from "../../../lib/tensor.ts";

Deno.test("lib/ops/functions/tanh.ts: example 1", () => {
  assert.deepEqual(toArray(tanh(tensor([0]))), [0]);
});
//# sourceMappingURL=ops_functions_tanh_example_test.ts.map
