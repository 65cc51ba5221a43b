import assert from "node:assert/strict";
import { bestAccuracy, room } from "../../../lib/data/room.ts";
import { predict } from "../../../lib/perceptron/predict.ts";
import { seeded } from "../../../lib/random.ts";
import { survey } from "../../../lib/run/03_gradient_descent.ts";

Deno.test("the linear unit comes within luck of the best rule, whatever its training rows", () => {
  const test = room(10_000, seeded(77));
  for (let seed = 200; seed < 210; seed++) {
    const { shape, prepare } = survey(room(1000, seeded(seed)));
    const right = test.rows.filter((row, i) =>
      predict(shape.minimum, prepare(row), 0.5) === test.labels[i]
    );
    const share = right.length / test.rows.length;
    // Three standard deviations of a share of 10,000, and half a point for the training.
    assert.ok(
      Math.abs(share - bestAccuracy()) < 0.0125,
      `seed ${seed}: ${share}`,
    );
  }
});
//# sourceMappingURL=the_linear_unit_comes_within_luck_of_the_best_rule_whatever_its_training_rows_test.ts.map
