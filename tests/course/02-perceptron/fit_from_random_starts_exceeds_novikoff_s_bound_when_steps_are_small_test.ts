import assert from "node:assert/strict";
import { fit } from "../../../lib/perceptron/fit.ts";
import { mistakeBound } from "../../../lib/perceptron/mistake_bound.ts";
import { seeded } from "../../../lib/random.ts";

Deno.test("fit() from random starts exceeds Novikoff's bound when steps are small", () => {
  const rows = [[1, 0, 0], [1, 0, 1], [1, 1, 0], [1, 1, 1]];
  const and = [0, 0, 0, 1];
  const bound = mistakeBound([-3, 2, 2], rows, and);
  let above = 0;
  for (let seed = 0; seed < 100; seed++) {
    const { mistakes } = fit(rows, and, 0.01, 10_000, seeded(seed));
    assert.equal(mistakes.at(-1), 0, "it converges from anywhere");
    if (mistakes.reduce((sum, count) => sum + count) > bound) above++;
  }
  assert.ok(above > 50, `${above} of 100 starts exceed the bound`);
});
//# sourceMappingURL=fit_from_random_starts_exceeds_novikoff_s_bound_when_steps_are_small_test.ts.map
