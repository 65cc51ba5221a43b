import assert from "node:assert/strict";
import { gdStep } from "../../../lib/descent/gd_step.ts";

Deno.test("lib/descent/gd_step.ts: example 1", () => {
  assert.deepEqual(gdStep([0, 1], [-8, 4], 0.5), [4, -1]);
});
//# sourceMappingURL=descent_gd_step_example_test.ts.map
