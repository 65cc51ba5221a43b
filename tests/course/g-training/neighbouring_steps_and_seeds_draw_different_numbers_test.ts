import assert from "node:assert/strict";
import { stepRandom } from "../../../lib/train/step_random.ts";

Deno.test("neighbouring steps and seeds draw different numbers", () => {
  const drawn = new Set<number>();
  for (let seed = 0; seed < 100; seed++) {
    for (let step = 0; step < 100; step++) {
      const random = stepRandom(seed, step);
      drawn.add(random() + random());
    }
  }
  assert.equal(drawn.size, 10_000);
});
//# sourceMappingURL=neighbouring_steps_and_seeds_draw_different_numbers_test.ts.map
