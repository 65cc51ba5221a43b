import assert from "node:assert/strict";
import { fit } from "../../../lib/perceptron/fit.ts";
import { mistakeBound } from "../../../lib/perceptron/mistake_bound.ts";
import { predict } from "../../../lib/perceptron/predict.ts";
import { seeded } from "../../../lib/random.ts";

Deno.test("fit() from zero weights never makes more mistakes than Novikoff's bound", () => {
  const random = seeded(62);
  const integer = () => Math.floor(random() * 21) - 10;
  let nearest = 0;
  for (let trial = 0; trial < 200; trial++) {
    // An odd bias and even weights: no point lies on the line.
    const u = [2 * integer() + 1, 2 * integer(), 2 * integer()];
    const rows = Array.from({ length: 12 }, () => [1, integer(), integer()]);
    const labels = rows.map((x) => predict(u, x, 0));
    const { mistakes } = fit(rows, labels, 1, 1_000_000, () => 0.5);
    const total = mistakes.reduce((sum, count) => sum + count);
    assert.equal(mistakes.at(-1), 0);
    assert.ok(total <= mistakeBound(u, rows, labels), `${total} mistakes`);
    nearest = Math.max(nearest, total / mistakeBound(u, rows, labels));
  }
  assert.ok(nearest > 0.1, "the bound is not idle");
  assert.equal(mistakeBound([0, 1, 0], [[1, 0, 0]], [0]), Infinity);
});
//# sourceMappingURL=fit_from_zero_weights_never_makes_more_mistakes_than_novikoff_s_bound_test.ts.map
