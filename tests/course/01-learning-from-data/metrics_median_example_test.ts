import assert from "node:assert/strict";
import { median } from "../../../lib/metrics/median.ts";

Deno.test("lib/metrics/median.ts: example 1", () => {
  assert.equal(median([4, 1, 2, 3]), 2.5);
});
//# sourceMappingURL=metrics_median_example_test.ts.map
