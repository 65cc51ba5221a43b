import assert from "node:assert/strict";
import { bestStump } from "../../../lib/stump/best_stump.ts";

Deno.test("bestStump() cuts at 290 or 380 where the readings are 280, 300 and 460", () => {
  const found = [[0, 1, 1], [0, 0, 1], [1, 1, 1]].map((labels) =>
    bestStump([[280], [300], [460]], labels).threshold
  );
  assert.deepEqual(found, [290, 380, -Infinity]);
});
//# sourceMappingURL=beststump_cuts_at_290_or_380_where_the_readings_are_280_300_and_460_test.ts.map
