import assert from "node:assert/strict";
import { linear } from "../../../lib/ops/matmul/linear.ts";
import { tensor, toArray } from "../../../lib/tensor.ts";

Deno.test("lib/ops/matmul/linear.ts: example 1", () => {
  const [w, b] = [tensor([[1], [10]]), tensor([-40])];
  const x = tensor([[1, 2], [3, 4]]);
  assert.deepEqual(toArray(linear(x, w, b)), [[-19], [3]]);
  assert.deepEqual(toArray(linear(x, w, b, "relu")), [[0], [3]]);
});
//# sourceMappingURL=ops_matmul_linear_example_test.ts.map
