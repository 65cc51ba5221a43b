import assert from "node:assert/strict";
import { momentum } from "../../../lib/optim/momentum.ts";
import { beginning } from "../../../lib/optim/optimiser.ts";
import { item, mul, tensor } from "../../../lib/tensor.ts";
import { train } from "../../../lib/train/train.ts";

Deno.test("lib/optim/momentum.ts: Into a training and out of it again", async () => {
  const optimiser = momentum({ rate: 0.1, momentum: 0.5 });
  const { state } = await train({
    steps: 100,
    state: beginning(optimiser, { w: tensor(5) }),
    step: (now, info) => optimiser.step(now, ({ w }) => mul(w, w), info),
  });
  assert.ok(Math.abs(item(state.params.w)) < 1e-6);
});
//# sourceMappingURL=optim_momentum_example_test.ts.map
