import assert from "node:assert/strict";
import { momentumStep } from "../../../lib/optim/momentum_step.ts";
import { tensor, toArray } from "../../../lib/tensor.ts";

Deno.test("lib/optim/momentum_step.ts: The second step is longer", () => {
  const plan = { rate: 1, momentum: 0.5 };
  const one = momentumStep(tensor(0), tensor(0), tensor(1), plan);
  const two = momentumStep(one.w, one.velocity, tensor(1), plan);
  assert.deepEqual([toArray(one.w), toArray(two.w)], [-1, -2.5]);
});
//# sourceMappingURL=optim_momentum_step_example_test.ts.map
