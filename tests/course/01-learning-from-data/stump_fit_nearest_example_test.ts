import assert from "node:assert/strict";
import { fitNearest } from "../../../lib/stump/fit_nearest.ts";

Deno.test("lib/stump/fit_nearest.ts: example 1", () => {
  const rule = fitNearest({ rows: [[280, 20], [460, 22]], labels: [0, 1] });
  assert.equal(rule([400, 21.5]), 1);
});
//# sourceMappingURL=stump_fit_nearest_example_test.ts.map
