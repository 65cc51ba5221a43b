import assert from "node:assert/strict";
import { bowl } from "../../../lib/descent/bowl.ts";
import { maxStableRate } from "../../../lib/descent/max_stable_rate.ts";

Deno.test("maxStableRate() never starts at a right angle to the steepest direction of small integers", () => {
  for (let a = -6; a <= 6; a++) {
    for (let b = -6; b <= 6; b++) {
      for (const other of [[1, 0], [0, 1], [1, 1]]) {
        const rows = [[a, b], other];
        const [{ lambda }] = bowl(rows, [0, 0]).directions;
        assert.ok(
          Math.abs(maxStableRate(rows) * lambda / 2 - 1) < 1e-6,
          `${rows}`,
        );
      }
    }
  }
});
//# sourceMappingURL=maxstablerate_never_starts_at_a_right_angle_to_the_steepest_direction_of_small_integers_test.ts.map
