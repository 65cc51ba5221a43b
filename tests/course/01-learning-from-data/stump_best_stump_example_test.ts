import assert from "node:assert/strict";
import { bestStump } from "../../../lib/stump/best_stump.ts";

Deno.test("lib/stump/best_stump.ts: Occupied minutes are brighter", () => {
  const stump = bestStump([[280], [460], [300]], [0, 1, 0]);
  assert.deepEqual(stump, { feature: 0, threshold: 380, above: 1 });
});
//# sourceMappingURL=stump_best_stump_example_test.ts.map
