import assert from "node:assert/strict";
import { adamStep } from "../../../lib/optim/adam_step.ts";
import { item, tensor, zeros } from "../../../lib/tensor.ts";

Deno.test("lib/optim/adam_step.ts: The first step is as long as the rate, however steep the slope", () => {
  const memory = { mean: zeros([]), square: zeros([]) };
  for (const slope of [0.01, 100]) {
    const plan = { rate: 0.1, step: 0 };
    const { w } = adamStep(tensor(5), memory, tensor(slope), plan);
    assert.ok(Math.abs(item(w) - 4.9) < 1e-6);
  }
});
//# sourceMappingURL=optim_adam_step_example_test.ts.map
