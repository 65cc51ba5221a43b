import assert from "node:assert/strict";
import { normal, normalCdf } from "../../../lib/normal.ts";
import { seeded } from "../../../lib/random.ts";

Deno.test("normal() has mean 0, deviation 1 and the tails of the bell curve", () => {
  const random = seeded(11);
  const draws = Array.from({ length: 40_000 }, () => normal(random));
  const mean = draws.reduce((sum, z) => sum + z, 0) / draws.length;
  const square = draws.reduce((sum, z) => sum + z * z, 0) / draws.length;
  assert.ok(Math.abs(mean) < 0.02, `mean ${mean}`);
  assert.ok(Math.abs(square - 1) < 0.03, `mean square ${square}`);
  for (const z of [-2, -1, 0.5, 1.5]) {
    const share = draws.filter((draw) => draw <= z).length / draws.length;
    assert.ok(
      Math.abs(share - normalCdf(z)) < 0.01,
      `${share} of the draws are at most ${z}`,
    );
  }
});
//# sourceMappingURL=normal_has_mean_0_deviation_1_and_the_tails_of_the_bell_curve_test.ts.map
