import assert from "node:assert/strict";
import { checkGrad } from "../../../lib/descent/check_grad.ts";
import {
  add,
  log,
  mul,
  tanh,
  type Tensor,
  tensor,
  untracked,
  useBackend,
} from "../../../lib/tensor.ts";

Deno.test("checkGrad() finds a gradient that lost its way, and NaN", () => {
  useBackend("reference");
  const x = tensor([[0.3, -1], [2, 0.1]]);
  assert.ok(checkGrad((x) => mul(x, tanh(x)), [x]).worst < 1e-8);
  const forgetful = (x: Tensor) => add(x, untracked(() => mul(x, x)));
  assert.ok(checkGrad(forgetful, [x]).worst > 0.1);
  assert.ok(Number.isNaN(checkGrad((x) => log(x), [tensor([-1, 1])]).worst));
  assert.equal(checkGrad((x) => mul(x, 3), [tensor([])]).evaluations, 0);
});
//# sourceMappingURL=checkgrad_finds_a_gradient_that_lost_its_way_and_nan_test.ts.map
