import assert from "node:assert/strict";
import { atLeast } from "../../../lib/metrics/binomial.ts";

Deno.test("atLeast() adds up what counting every outcome gives", () => {
  // All 2¹⁰ ways in which ten rows can be right or wrong.
  for (const p of [0.1, 0.5, 0.9]) {
    const chances = Array.from({ length: 11 }, () => 0);
    for (let way = 0; way < 1024; way++) {
      const right = way.toString(2).split("1").length - 1;
      chances[right] += p ** right * (1 - p) ** (10 - right);
    }
    for (let k = 0; k <= 10; k++) {
      const sum = chances.slice(k).reduce((total, chance) => total + chance, 0);
      assert.ok(Math.abs(atLeast(k, 10, p) - sum) < 1e-12, `k ${k}, p ${p}`);
    }
  }
  assert.deepEqual([atLeast(0, 5, 0), atLeast(1, 5, 0), atLeast(6, 5, 1)], [
    1,
    0,
    0,
  ]);
  assert.deepEqual([atLeast(5, 5, 1), atLeast(0, 0, 0.5)], [1, 1]);
  assert.ok(Math.abs(atLeast(9000, 10_000, 0.9) - 0.5) < 0.01);
  assert.equal(Math.round(100 * atLeast(10, 10, 0.9)), 35);
  assert.ok(Math.abs(atLeast(10, 10, 0.5) - 1 / 1024) < 1e-15);
});
//# sourceMappingURL=atleast_adds_up_what_counting_every_outcome_gives_test.ts.map
