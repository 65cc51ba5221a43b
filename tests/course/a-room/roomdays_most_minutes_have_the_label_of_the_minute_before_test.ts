import assert from "node:assert/strict";
import { roomDays } from "../../../lib/data/room.ts";
import { seeded } from "../../../lib/random.ts";

Deno.test("roomDays(): most minutes have the label of the minute before", () => {
  const { labels, days } = roomDays(100, 480, seeded(16));
  const inside = labels.flatMap((label, i) =>
    days[i] === days[i - 1] ? [label === labels[i - 1]] : []
  );
  const same = inside.filter((is) => is).length / inside.length;
  // 1 − (0.4 / 60 + 0.6 / 90)
  assert.ok(Math.abs(same - 0.9867) < 0.002, `${same}`);
});
//# sourceMappingURL=roomdays_most_minutes_have_the_label_of_the_minute_before_test.ts.map
