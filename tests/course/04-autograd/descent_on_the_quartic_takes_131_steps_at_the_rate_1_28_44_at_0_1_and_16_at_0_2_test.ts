import assert from "node:assert/strict";
import { descend } from "../../../lib/descent/descend.ts";

Deno.test("descent on the quartic takes 131 steps at the rate 1/28, 44 at 0.1 and 16 at 0.2", () => {
  const slope = ([x]: number[]) => [x ** 3 + x - 2];
  for (const [rate, steps] of [[1 / 28, 131], [0.1, 44], [0.2, 16]]) {
    const path = descend(slope, [3], rate, 200);
    assert.equal(path.findIndex(([x]) => Math.abs(x - 1) < 1e-9), steps);
  }
});
//# sourceMappingURL=descent_on_the_quartic_takes_131_steps_at_the_rate_1_28_44_at_0_1_and_16_at_0_2_test.ts.map
