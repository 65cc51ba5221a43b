import assert from "node:assert/strict";
import { newtonStep } from "../../../lib/optim/newton_step.ts";

Deno.test("lib/optim/newton_step.ts: One step to the bottom of a bowl", () => {
  assert.deepEqual(newtonStep([3, 4], [6, 40], [[2, 0], [0, 10]]), [0, 0]);
});
//# sourceMappingURL=optim_newton_step_example_test.ts.map
