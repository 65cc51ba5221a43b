import assert from "node:assert/strict";
import { maxStableRate } from "../../../lib/descent/max_stable_rate.ts";

Deno.test("lib/descent/max_stable_rate.ts: One and two persons: λ = 1² + 2²", () => {
  assert.equal(maxStableRate([[1], [2]]), 0.4);
});
//# sourceMappingURL=descent_max_stable_rate_example_test.ts.map
