import assert from "node:assert/strict";
import { bestAccuracy, bestRule, room } from "../../../lib/data/room.ts";
import { seeded } from "../../../lib/random.ts";

Deno.test("bestAccuracy() is what bestRule() reaches with some of the sensors, and in a store room", () => {
  const reached = (only: number[], share: number) => {
    const { w, threshold } = bestRule(only, share);
    const { rows, labels } = room(100_000, seeded(14), share);
    const right = rows.filter((row, i) =>
      row.reduce((sum, x, k) => sum + w[k] * x, 0) >= threshold ===
        (labels[i] === 1)
    );
    return right.length / rows.length;
  };
  for (const only of [[0], [1], [2], [0, 1], [1, 2, 3]]) {
    const [found, best] = [reached(only, 0.4), bestAccuracy(only)];
    assert.ok(
      Math.abs(found - best) < 0.004,
      `${only}: ${found} against ${best}`,
    );
  }
  const rare = reached([0, 1, 2, 3], 0.01);
  assert.ok(Math.abs(rare - bestAccuracy([0, 1, 2, 3], 0.01)) < 0.001);
  assert.equal(bestAccuracy([3]), 0.6);
  assert.deepEqual(bestRule([0]).w.slice(1), [0, 0, 0]);
  assert.equal(Math.round(bestRule([0]).threshold / bestRule([0]).w[0]), 396);
});
//# sourceMappingURL=bestaccuracy_is_what_bestrule_reaches_with_some_of_the_sensors_and_in_a_store_room_test.ts.map
