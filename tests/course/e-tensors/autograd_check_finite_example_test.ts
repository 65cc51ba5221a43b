import assert from "node:assert/strict";
import { checkFinite } from "../../../lib/autograd/check_finite.ts";
import { log, mul, sum, tensor } from "../../../lib/tensor.ts";

Deno.test("lib/autograd/check_finite.ts: example 1", () => {
  const loss = sum(mul(log(tensor([1, 0])), 0));
  assert.throws(
    () => checkFinite(loss),
    /log made -Infinity at \[1\] of \[2\]/,
  );
});
//# sourceMappingURL=autograd_check_finite_example_test.ts.map
