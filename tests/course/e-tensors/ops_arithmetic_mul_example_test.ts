import assert from "node:assert/strict";
import { mul } from "../../../lib/ops/arithmetic/mul.ts";
import { tensor, toArray } from "../../../lib/tensor.ts";

Deno.test("lib/ops/arithmetic/mul.ts: example 1", () => {
  assert.deepEqual(toArray(mul(tensor([6, 8]), 2)), [12, 16]);
});
//# sourceMappingURL=ops_arithmetic_mul_example_test.ts.map
