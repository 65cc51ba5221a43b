import assert from "node:assert/strict";
import { relu } from "../../../lib/ops/functions/relu.ts";
import { tensor, toArray } from "../../../lib/tensor.ts";

Deno.test("lib/ops/functions/relu.ts: example 1", () => {
  assert.deepEqual(toArray(relu(tensor([-1, 2]))), [0, 2]);
});
//# sourceMappingURL=ops_functions_relu_example_test.ts.map
