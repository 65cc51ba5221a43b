import assert from "node:assert/strict";
import { grad } from "../../../lib/autograd/grad.ts";
import { add, memory, mul, sub, sum, tensor } from "../../../lib/tensor.ts";
import { train } from "../../../lib/train/train.ts";

Deno.test("as many numbers are alive after a thousand steps as after one", async () => {
  const alive = new Set<number>();
  await train({
    steps: 1000,
    state: { w: tensor([1, 2, 3]), speed: tensor([0, 0, 0]) },
    step({ w, speed }) {
      const loss = sum(mul(w, w));
      const [slope] = grad(loss, [w]);
      const next = add(mul(speed, 0.9), slope);
      return { state: { w: sub(w, mul(next, 0.001)), speed: next }, loss };
    },
    report: () => alive.add(memory().storages),
  });
  assert.equal(alive.size, 1);
});
//# sourceMappingURL=as_many_numbers_are_alive_after_a_thousand_steps_as_after_one_test.ts.map
