import assert from "node:assert/strict";
import { bowl } from "../../../lib/descent/bowl.ts";
import { maxStableRate } from "../../../lib/descent/max_stable_rate.ts";
import { normal } from "../../../lib/normal.ts";
import { seeded } from "../../../lib/random.ts";

Deno.test("maxStableRate() is 2/λ of the steepest of Jacobi's directions", () => {
  const random = seeded(3);
  for (let trial = 0; trial < 100; trial++) {
    const rows = Array.from(
      { length: 12 },
      () => Array.from({ length: 1 + trial % 6 }, () => normal(random)),
    );
    const [steepest] = bowl(rows, rows.map(() => 0)).directions;
    const off = maxStableRate(rows) * steepest.lambda / 2 - 1;
    assert.ok(Math.abs(off) < 1e-6, `off by ${off}`);
  }
});
//# sourceMappingURL=maxstablerate_is_2_λ_of_the_steepest_of_jacobi_s_directions_test.ts.map
