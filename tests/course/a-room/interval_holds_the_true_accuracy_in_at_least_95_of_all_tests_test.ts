import assert from "node:assert/strict";
import { atLeast, interval } from "../../../lib/metrics/binomial.ts";

Deno.test("interval() holds the true accuracy in at least 95 % of all tests", () => {
  // Published examples: 8 of 10, and 0 of 20.
  const [low, high] = interval(8, 10);
  assert.deepEqual([low.toFixed(4), high.toFixed(4)], ["0.4439", "0.9748"]);
  assert.deepEqual(interval(0, 20).map((p) => p.toFixed(4)), [
    "0.0000",
    "0.1684",
  ]);
  assert.equal(interval(1, 1)[1], 1);
  for (const n of [5, 20, 60]) {
    for (const p of [0.02, 0.3, 0.5, 0.77, 0.9, 0.99]) {
      let inside = 0;
      for (let k = 0; k <= n; k++) {
        const [from, to] = interval(k, n);
        if (from <= p && p <= to) {
          inside += atLeast(k, n, p) - atLeast(k + 1, n, p);
        }
      }
      assert.ok(inside > 0.95 - 1e-9, `n ${n}, p ${p}: ${inside}`);
    }
  }
});
//# sourceMappingURL=interval_holds_the_true_accuracy_in_at_least_95_of_all_tests_test.ts.map
