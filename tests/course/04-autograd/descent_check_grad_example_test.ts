import assert from "node:assert/strict";
import { checkGrad } from "../../../lib/descent/check_grad.ts";
import { exp, mul, tensor, useBackend } from "../../../lib/tensor.ts";

Deno.test("lib/descent/check_grad.ts: example 1", () => {
  useBackend("reference");
  const { worst, evaluations } = checkGrad(
    (a, b) => mul(a, exp(b)),
    [tensor([1, 2]), tensor([[0.5], [-1]])],
  );
  assert.ok(worst < 1e-8);
  assert.equal(evaluations, 8);
});
//# sourceMappingURL=descent_check_grad_example_test.ts.map
