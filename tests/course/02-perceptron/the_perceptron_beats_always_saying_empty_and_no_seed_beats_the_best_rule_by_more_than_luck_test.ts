import assert from "node:assert/strict";
import { bestAccuracy, room } from "../../../lib/data/room.ts";
import { trainOn } from "../../../lib/perceptron/train_on.ts";
import { seeded } from "../../../lib/random.ts";

Deno.test("the perceptron beats always saying empty, and no seed beats the best rule by more than luck", () => {
  const test = room(10_000, seeded(77));
  for (let seed = 100; seed < 110; seed++) {
    const reached = trainOn(room(1000, seeded(seed)), 50, seeded(seed))(test);
    assert.ok(reached > 0.75, `seed ${seed}: ${reached}`);
    // Two standard deviations of a share of 10,000.
    assert.ok(reached < bestAccuracy() + 0.005, `seed ${seed}: ${reached}`);
  }
});
//# sourceMappingURL=the_perceptron_beats_always_saying_empty_and_no_seed_beats_the_best_rule_by_more_than_luck_test.ts.map
