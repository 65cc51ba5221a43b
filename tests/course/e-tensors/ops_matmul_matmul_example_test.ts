import assert from "node:assert/strict";
import { matmul } from "../../../lib/ops/matmul/matmul.ts";
import { tensor, toArray } from "../../../lib/tensor.ts";

Deno.test("lib/ops/matmul/matmul.ts: example 1", () => {
  const a = tensor([[1, 2], [3, 4]]);
  assert.deepEqual(toArray(matmul(a, tensor([[1], [10]]))), [[21], [43]]);
});
//# sourceMappingURL=ops_matmul_matmul_example_test.ts.map
