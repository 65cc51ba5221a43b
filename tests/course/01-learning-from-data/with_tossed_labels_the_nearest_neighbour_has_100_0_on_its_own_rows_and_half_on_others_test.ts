import assert from "node:assert/strict";
import { roomDays } from "../../../lib/data/room.ts";
import { trainTest } from "../../../lib/data/train_test.ts";
import { accuracy } from "../../../lib/metrics/accuracy.ts";
import { percent } from "../../../lib/plot/table.ts";
import { seeded } from "../../../lib/random.ts";
import { fitNearest } from "../../../lib/stump/fit_nearest.ts";

Deno.test("with tossed labels the nearest neighbour has 100.0 % on its own rows, and half on others", () => {
  const { rows } = roomDays(10, 480, seeded(1));
  const coin = seeded(4);
  const labels = rows.map(() => coin() < 0.5 ? 1 : 0);
  const { train, test } = trainTest({ rows, labels }, 0.2, seeded(2));
  const rule = fitNearest(train);
  const scores = [train, test].map(({ rows, labels }) =>
    percent(accuracy(rows.map(rule), labels))
  );
  assert.deepEqual(scores, ["100.0 %", "51.6 %"]);
});
//# sourceMappingURL=with_tossed_labels_the_nearest_neighbour_has_100_0_on_its_own_rows_and_half_on_others_test.ts.map
