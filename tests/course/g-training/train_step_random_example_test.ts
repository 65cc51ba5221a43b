import assert from "node:assert/strict";
import { stepRandom } from "../../../lib/train/step_random.ts";

Deno.test("lib/train/step_random.ts: example 1", () => {
  assert.equal(stepRandom(7, 100)(), stepRandom(7, 100)());
  assert.notEqual(stepRandom(7, 100)(), stepRandom(7, 101)());
});
//# sourceMappingURL=train_step_random_example_test.ts.map
