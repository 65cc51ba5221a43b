import assert from "node:assert/strict";
import { room } from "../../../lib/data/room.ts";
import { seeded } from "../../../lib/random.ts";
import { bestStump } from "../../../lib/stump/best_stump.ts";
import { decide } from "../../../lib/stump/stump.ts";

Deno.test("the first minute of the training rows is the one the chapter follows", () => {
  const { rows, labels } = room(1000, seeded(1));
  const [light, co2] = rows[0].map((value) => value.toFixed(1));
  assert.deepEqual([light, co2, labels[0]], ["437.8", "726.8", 1]);
  assert.equal(decide(bestStump(rows, labels), rows[0]), 1);
});
//# sourceMappingURL=the_first_minute_of_the_training_rows_is_the_one_the_chapter_follows_test.ts.map
