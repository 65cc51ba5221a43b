import assert from "node:assert/strict";
import { glorot, orthogonal } from "../../../lib/nn/init.ts";
import { item, matmul, norm, tensor, values } from "../../../lib/tensor.ts";

Deno.test("lib/nn/init.ts: example 1", () => {
  const most = Math.sqrt(6 / (30 + 20));
  const w = glorot([30, 20], Math.random);
  assert.ok(values(w).every((weight) => Math.abs(weight) <= most));
});

Deno.test("lib/nn/init.ts: Lengths stay", () => {
  const x = tensor([[3, 4]]);
  const y = matmul(x, orthogonal([2, 5], Math.random));
  assert.ok(Math.abs(item(norm(y)) - 5) < 1e-5);
});
//# sourceMappingURL=nn_init_example_test.ts.map
