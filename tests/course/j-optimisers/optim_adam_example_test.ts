import assert from "node:assert/strict";
import { adam } from "../../../lib/optim/adam.ts";
import { beginning } from "../../../lib/optim/optimiser.ts";
import { item, mul, tensor } from "../../../lib/tensor.ts";
import { train } from "../../../lib/train/train.ts";

Deno.test("lib/optim/adam.ts: A state goes straight into a training", async () => {
  const optimiser = adam({ rate: 0.1 });
  const { state } = await train({
    steps: 300,
    state: beginning(optimiser, { w: tensor(5) }),
    step: (now, info) => optimiser.step(now, ({ w }) => mul(w, w), info),
  });
  assert.ok(Math.abs(item(state.params.w)) < 1e-3);
});
//# sourceMappingURL=optim_adam_example_test.ts.map
