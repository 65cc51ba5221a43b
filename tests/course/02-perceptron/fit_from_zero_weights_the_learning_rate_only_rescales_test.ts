import assert from "node:assert/strict";
import { fit } from "../../../lib/perceptron/fit.ts";
import { seeded } from "../../../lib/random.ts";

Deno.test("fit() from zero weights: the learning rate only rescales", () => {
  const random = seeded(5);
  const integer = () => Math.floor(random() * 21) - 10;
  for (let trial = 0; trial < 50; trial++) {
    const rows = Array.from({ length: 8 }, () => [1, integer(), integer()]);
    const labels = rows.map(() => random() < 0.5 ? 1 : 0);
    const one = fit(rows, labels, 1, 30, () => 0.5);
    // Powers of two, so that nothing is rounded.
    for (const learningRate of [4, 0.5, 2 ** -20]) {
      const other = fit(rows, labels, learningRate, 30, () => 0.5);
      assert.deepEqual(other.mistakes, one.mistakes);
      assert.deepEqual(other.w, one.w.map((weight) => learningRate * weight));
    }
  }
});
//# sourceMappingURL=fit_from_zero_weights_the_learning_rate_only_rescales_test.ts.map
