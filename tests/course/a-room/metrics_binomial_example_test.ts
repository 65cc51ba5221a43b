import assert from "node:assert/strict";
import { atLeast, interval } from "../../../lib/metrics/binomial.ts";

Deno.test("lib/metrics/binomial.ts: Ten right of ten, by a rule of 90 %", () => {
  assert.ok(Math.abs(atLeast(10, 10, 0.9) - 0.9 ** 10) < 1e-12);
});

Deno.test("lib/metrics/binomial.ts: Three of three is not much", () => {
  const [low, high] = interval(3, 3);
  assert.deepEqual([low.toFixed(2), high], ["0.29", 1]);
});
//# sourceMappingURL=metrics_binomial_example_test.ts.map
