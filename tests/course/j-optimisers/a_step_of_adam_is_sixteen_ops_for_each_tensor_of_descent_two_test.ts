import assert from "node:assert/strict";
import { topologicalOrder } from "../../../lib/autograd/topological_order.ts";
import { adamStep } from "../../../lib/optim/adam_step.ts";
import { momentumStep } from "../../../lib/optim/momentum_step.ts";
import { mul, sub, type Tensor, tensor } from "../../../lib/tensor.ts";

Deno.test("a step of Adam is sixteen ops for each tensor, of descent two", () => {
  const [w, slope, zero] = [tensor(1), tensor(2), tensor(0)];
  const ops = (next: Tensor) =>
    topologicalOrder(next).filter(({ made }) => made).length;
  assert.equal(ops(sub(w, mul(slope, 0.1))), 2);
  const plan = { rate: 0.1, momentum: 0.9 };
  assert.equal(ops(momentumStep(w, zero, slope, plan).w), 4);
  const memory = { mean: zero, square: zero };
  const next = adamStep(w, memory, slope, { rate: 0.1, step: 0 });
  assert.equal(ops(next.w), 16);
});
//# sourceMappingURL=a_step_of_adam_is_sixteen_ops_for_each_tensor_of_descent_two_test.ts.map
