import assert from "node:assert/strict";
import { matmulVjp } from "../../../lib/ops/matmul/matmul_vjp.ts";
import { tensor } from "../../../lib/tensor/create.ts";
import { toArray } from "../../../lib/tensor/read.ts";

Deno.test("lib/ops/matmul/matmul_vjp.ts: example 1", () => {
  const [a, b] = [tensor([[1, 2]]), tensor([[3], [4]])];
  const [da, db] = matmulVjp(tensor([[10]]), a, b);
  assert.deepEqual(toArray(da()), [[30, 40]]);
  assert.deepEqual(toArray(db()), [[10], [20]]);
});
//# sourceMappingURL=ops_matmul_matmul_vjp_example_test.ts.map
