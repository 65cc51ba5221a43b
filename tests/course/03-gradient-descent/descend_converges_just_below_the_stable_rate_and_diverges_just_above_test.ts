import assert from "node:assert/strict";
import { bowl } from "../../../lib/descent/bowl.ts";
import { descend } from "../../../lib/descent/descend.ts";
import { maxStableRate } from "../../../lib/descent/max_stable_rate.ts";
import { sseGrad } from "../../../lib/descent/sse_grad.ts";
import { normal } from "../../../lib/normal.ts";
import { seeded } from "../../../lib/random.ts";

Deno.test("descend() converges just below the stable rate, and diverges just above", () => {
  const random = seeded(8);
  for (let trial = 0; trial < 20; trial++) {
    const rows = Array.from(
      { length: 9 },
      () => [normal(random), normal(random), 1],
    );
    const targets = rows.map(() => 5 * normal(random));
    const stable = maxStableRate(rows);
    const { minimum } = bowl(rows, targets);
    const distance = (multiple: number, steps: number) => {
      const gradient = (w: number[]) => sseGrad(w, rows, targets);
      const w = descend(gradient, [0, 0, 0], multiple * stable, steps).at(-1)!;
      return Math.hypot(...w.map((value, i) => value - minimum[i]));
    };
    assert.ok(distance(0.99, 4000) < 1e-6);
    assert.ok(distance(1.01, 4000) > 1e6 * distance(1.01, 2000));
  }
});
//# sourceMappingURL=descend_converges_just_below_the_stable_rate_and_diverges_just_above_test.ts.map
