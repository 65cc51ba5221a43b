import assert from "node:assert/strict";
import { newton, quartic } from "../../../lib/run/04_autograd.ts";
import { useBackend } from "../../../lib/tensor.ts";

Deno.test("Newton's steps reach the quartic's minimum in six, descent needs over a hundred", () => {
  useBackend("reference");
  const path = newton(quartic, 3, 8);
  assert.deepEqual(path.slice(0, 2), [3, 2]);
  assert.ok(Math.abs(path[5] - 1) > 1e-9 && Math.abs(path[6] - 1) < 1e-9);
});
//# sourceMappingURL=newton_s_steps_reach_the_quartic_s_minimum_in_six_descent_needs_over_a_hundred_test.ts.map
