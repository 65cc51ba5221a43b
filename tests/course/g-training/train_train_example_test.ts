import assert from "node:assert/strict";
import { train } from "../../../lib/train/train.ts";
import { grad } from "../../../lib/autograd/grad.ts";
import { item, mul, sub, tensor } from "../../../lib/tensor.ts";

Deno.test("lib/train/train.ts: A hundred steps down a bowl", async () => {
  const { state } = await train({
    steps: 100,
    state: { w: tensor(5) },
    step({ w }) {
      const loss = mul(w, w);
      const [slope] = grad(loss, [w]);
      return { state: { w: sub(w, mul(slope, 0.1)) }, loss };
    },
  });
  assert.ok(Math.abs(item(state.w)) < 1e-8);
});
//# sourceMappingURL=train_train_example_test.ts.map
