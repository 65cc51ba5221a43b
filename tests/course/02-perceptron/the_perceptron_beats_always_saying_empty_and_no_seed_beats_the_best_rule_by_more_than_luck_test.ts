import assert from "node:assert/strict";
import { bestAccuracy, room } from "../../../lib/data/room.ts";
import { fitScale } from "../../../lib/data/scale.ts";
import { fit } from "../../../lib/perceptron/fit.ts";
import { score } from "../../../lib/perceptron/score.ts";
import { withOne } from "../../../lib/perceptron/with_one.ts";
import { seeded } from "../../../lib/random.ts";

Deno.test("the perceptron beats always saying empty, and no seed beats the best rule by more than luck", () => {
  const test = room(10_000, seeded(77));
  for (let seed = 100; seed < 110; seed++) {
    const training = room(1000, seeded(seed));
    const scale = fitScale(training.rows);
    const prepare = (row: number[]) => withOne(scale(row));
    const { w, mistakes } = fit(
      training.rows.map(prepare),
      training.labels,
      1,
      50,
      seeded(seed),
    );
    const reached = score(w, test.rows.map(prepare), test.labels);
    assert.equal(mistakes.length, 50, "the clouds overlap: it never converges");
    assert.ok(reached > 0.75, `seed ${seed}: ${reached}`);
    // Two standard deviations of a share of 10,000.
    assert.ok(reached < bestAccuracy() + 0.005, `seed ${seed}: ${reached}`);
  }
});
//# sourceMappingURL=the_perceptron_beats_always_saying_empty_and_no_seed_beats_the_best_rule_by_more_than_luck_test.ts.map
