import assert from "node:assert/strict";
import {
  bestAccuracyOnNewDays,
  bestRule,
  roomDays,
} from "../../../lib/data/room.ts";
import { seeded } from "../../../lib/random.ts";

Deno.test("bestAccuracyOnNewDays() is what the best rule reaches on many days", () => {
  const { rows, labels, days } = roomDays(2000, 50, seeded(15));
  assert.deepEqual([days[0], days[49], days[50], days.at(-1)], [0, 0, 1, 1999]);
  const occupied = labels.filter((label) => label === 1).length / labels.length;
  assert.ok(Math.abs(occupied - 0.4) < 0.03, `${occupied} occupied`);

  // Twice the variance halves the weights, but not the odds.
  const { w, threshold } = bestRule();
  const limit = threshold - Math.log(0.4 / 0.6);
  const right = rows.filter((row, i) =>
    row.reduce((sum, x, k) => sum + w[k] * x, 0) >= limit === (labels[i] === 1)
  );
  // Minutes of a day stand or fall together: 2000 days count, not 100,000 minutes.
  const reached = right.length / rows.length;
  const best = bestAccuracyOnNewDays();
  assert.ok(Math.abs(reached - best) < 0.02, `${reached} against ${best}`);
});
//# sourceMappingURL=bestaccuracyonnewdays_is_what_the_best_rule_reaches_on_many_days_test.ts.map
