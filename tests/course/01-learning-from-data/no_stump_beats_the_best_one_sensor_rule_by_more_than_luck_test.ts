import assert from "node:assert/strict";
import { bestAccuracy, room } from "../../../lib/data/room.ts";
import { seeded } from "../../../lib/random.ts";
import { bestOf } from "../../../lib/run/01_learning_from_data.ts";

Deno.test("no stump beats the best one-sensor rule by more than luck", () => {
  const fresh = room(10_000, seeded(78));
  for (let seed = 200; seed < 204; seed++) {
    const training = room(300, seeded(seed));
    for (const sensor of [0, 1, 2, 3]) {
      const { scores } = bestOf(sensor, training, [fresh]);
      // Two standard errors of a share of 10,000.
      assert.ok(
        scores[1] < bestAccuracy([sensor]) + 0.01,
        `${seed}: ${scores[1]}`,
      );
      assert.ok(
        scores[1] > bestAccuracy([sensor]) - 0.06,
        `${seed}: ${scores[1]}`,
      );
    }
  }
});
//# sourceMappingURL=no_stump_beats_the_best_one_sensor_rule_by_more_than_luck_test.ts.map
