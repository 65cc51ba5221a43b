import assert from "node:assert/strict";
import { useBackend } from "../../../lib/backend/current.ts";
import { drawnDigits } from "../../../lib/data/drawn_digits.ts";
import { seeded } from "../../../lib/random.ts";
import { nearestMean, step } from "../../../lib/run/05_sigmoid_softmax.ts";
import { memory, scope, zeros } from "../../../lib/tensor.ts";

Deno.test("a step goes down, leaves nothing behind, and nearestMean() knows the means", () => {
  useBackend("reference");
  const digits = drawnDigits(64, seeded(4));
  using here = scope();
  const layer = { w: zeros([64, 10]), b: zeros([10]) };
  const first = step(layer, digits, 0.1);
  assert.ok(Math.abs(first - Math.log(10)) < 1e-12);
  const second = step(layer, digits, 0.1);
  const third = step(layer, digits, 0.1);
  assert.ok(first > second && second > third);
  assert.equal(here.size, memory().scoped);
  const rule = nearestMean({
    rows: [[0, 0], [0, 2], [9, 9]],
    labels: [0, 0, 1],
  });
  assert.deepEqual([rule([1, 1]), rule([8, 7])], [0, 1]);
});
//# sourceMappingURL=a_step_goes_down_leaves_nothing_behind_and_nearestmean_knows_the_means_test.ts.map
