import assert from "node:assert/strict";
import { descend } from "../../../lib/descent/descend.ts";
import { maxStableRate } from "../../../lib/descent/max_stable_rate.ts";
import { sseGrad } from "../../../lib/descent/sse_grad.ts";

Deno.test("at 0.9 times the stable rate, ten times closer takes about as many steps as the condition number", () => {
  for (const condition of [10, 100, 1000]) {
    const rows = [[Math.sqrt(condition), 0], [0, 1]];
    const gradient = (w: number[]) => sseGrad(w, rows, [0, 0]);
    const path = descend(
      gradient,
      [1, 1],
      0.9 * maxStableRate(rows),
      9 * condition,
    );
    const steps = path.findIndex((w) => Math.hypot(...w) < 0.1);
    assert.ok(steps > condition && steps < 2 * condition, `${steps} steps`);
  }
});
//# sourceMappingURL=at_0_9_times_the_stable_rate_ten_times_closer_takes_about_as_many_steps_as_the_condition_number_test.ts.map
