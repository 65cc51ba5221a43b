import assert from "node:assert/strict";
import { mulVjp } from "../../../lib/ops/arithmetic/mul_vjp.ts";
import { tensor } from "../../../lib/tensor/create.ts";
import { toArray } from "../../../lib/tensor/read.ts";

Deno.test("lib/ops/arithmetic/mul_vjp.ts: example 1", () => {
  const [da, db] = mulVjp(tensor([1, 1]), tensor([2, 3]), tensor([4]));
  assert.deepEqual(toArray(da()), [4, 4]);
  assert.deepEqual(toArray(db()), [5]);
});
//# sourceMappingURL=ops_arithmetic_mul_vjp_example_test.ts.map
