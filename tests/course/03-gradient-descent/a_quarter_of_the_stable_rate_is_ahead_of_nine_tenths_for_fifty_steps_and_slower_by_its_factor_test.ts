import assert from "node:assert/strict";
import { sse } from "../../../lib/descent/sse.ts";
import { simulated, walk } from "../../../lib/run/03_gradient_descent.ts";

Deno.test("a quarter of the stable rate is ahead of nine tenths for fifty steps, and slower by its factor", () => {
  const ground = simulated();
  const error = (w: number[]) => sse(w, ground.rows, ground.targets);
  const least = error(ground.shape.minimum);
  const [quarter, most] = [0.25, 0.9].map((multiple) =>
    walk(ground, multiple, 60).map((w) => error(w) - least)
  );
  for (let step = 2; step <= 50; step++) {
    assert.ok(quarter[step] < most[step], `step ${step}`);
  }
  const { shape: { directions }, stable } = ground;
  const slowest = (rate: number) =>
    Math.max(...directions.map(({ lambda }) => Math.abs(1 - rate * lambda)));
  assert.ok(slowest(0.25 * stable) > slowest(0.9 * stable));
  const best = 2 / (directions[0].lambda + directions[4].lambda);
  assert.ok(best > 0.25 * stable && best < 0.9 * stable);
  assert.ok(slowest(best) < slowest(0.9 * stable));
});
//# sourceMappingURL=a_quarter_of_the_stable_rate_is_ahead_of_nine_tenths_for_fifty_steps_and_slower_by_its_factor_test.ts.map
