import assert from "node:assert/strict";
import { room } from "../../../lib/data/room.ts";
import { accuracy } from "../../../lib/metrics/accuracy.ts";
import { seeded } from "../../../lib/random.ts";
import { fitNearest } from "../../../lib/stump/fit_nearest.ts";

Deno.test("fitNearest() is always right on rows that differ, and needs a scale", () => {
  const { rows, labels } = room(200, seeded(30));
  assert.equal(accuracy(rows.map(fitNearest({ rows, labels })), labels), 1);
  const known = { rows: [[400, 20], [402, 30]], labels: [0, 1] };
  assert.equal(fitNearest(known)([400.5, 29]), 1);
  assert.equal(fitNearest(known, (row) => row)([400, 25]), 0);
});
//# sourceMappingURL=fitnearest_is_always_right_on_rows_that_differ_and_needs_a_scale_test.ts.map
