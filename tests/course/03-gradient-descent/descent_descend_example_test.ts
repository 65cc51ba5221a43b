import assert from "node:assert/strict";
import { descend } from "../../../lib/descent/descend.ts";

Deno.test("lib/descent/descend.ts: The slope of w² is 2w; each step halves w", () => {
  assert.deepEqual(descend(([w]) => [2 * w], [8], 0.25, 3), [[8], [4], [2], [
    1,
  ]]);
});
//# sourceMappingURL=descent_descend_example_test.ts.map
