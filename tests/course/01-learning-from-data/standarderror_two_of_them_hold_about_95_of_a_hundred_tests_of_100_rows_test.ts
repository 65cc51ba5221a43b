import assert from "node:assert/strict";
import { atLeast } from "../../../lib/metrics/binomial.ts";
import { standardError } from "../../../lib/metrics/standard_error.ts";
import { percent } from "../../../lib/plot/table.ts";

Deno.test("standardError(): two of them hold about 95 of a hundred tests of 100 rows", () => {
  assert.ok(Math.abs(standardError(0.9, 100) - 0.03) < 1e-12);
  assert.equal(standardError(0.9, 400) * 2, standardError(0.9, 100));
  const ends = [-2, 2].map((by) => percent(0.9 + by * standardError(0.9, 100)));
  assert.deepEqual(ends, ["84.0 %", "96.0 %"]);
  // Half a point, if the office's minutes were independent.
  assert.equal(percent(2 * standardError(0.979, 2665)), "0.6 %");
  const within = atLeast(84, 100, 0.9) - atLeast(97, 100, 0.9);
  assert.equal(percent(within), "97.2 %");
});
//# sourceMappingURL=standarderror_two_of_them_hold_about_95_of_a_hundred_tests_of_100_rows_test.ts.map
