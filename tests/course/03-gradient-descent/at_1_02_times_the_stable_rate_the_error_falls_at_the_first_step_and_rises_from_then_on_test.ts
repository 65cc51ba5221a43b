import assert from "node:assert/strict";
import { sse } from "../../../lib/descent/sse.ts";
import { simulated, walk } from "../../../lib/run/03_gradient_descent.ts";

Deno.test("at 1.02 times the stable rate the error falls at the first step, and rises from then on", () => {
  const ground = simulated();
  const e = walk(ground, 1.02, 50).map((w) =>
    sse(w, ground.rows, ground.targets)
  );
  assert.ok(e[1] < e[0]);
  for (let step = 2; step < e.length; step++) assert.ok(e[step] > e[step - 1]);
});
//# sourceMappingURL=at_1_02_times_the_stable_rate_the_error_falls_at_the_first_step_and_rises_from_then_on_test.ts.map
