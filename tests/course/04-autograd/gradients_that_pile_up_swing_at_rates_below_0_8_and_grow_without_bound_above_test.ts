import assert from "node:assert/strict";

Deno.test("gradients that pile up swing at rates below 0.8, and grow without bound above", () => {
  /** The largest distance from 1.6 in the first and in the last of many steps. */
  function swings(rate: number) {
    let [w, kept] = [0, 0];
    const away = Array.from({ length: 200 }, () => {
      kept += 5 * (w - 1.6);
      return Math.abs((w -= rate * kept) - 1.6);
    });
    return [Math.max(...away.slice(0, 50)), Math.max(...away.slice(-50))];
  }
  for (const rate of [0.01, 0.1, 0.5, 0.79]) {
    const [early, late] = swings(rate);
    assert.ok(late > 0.9 * early && late < 1.1 * early, `${rate}`);
  }
  for (const rate of [0.81, 1]) {
    const [early, late] = swings(rate);
    assert.ok(late > 1000 * early);
  }
});
//# sourceMappingURL=gradients_that_pile_up_swing_at_rates_below_0_8_and_grow_without_bound_above_test.ts.map
