import assert from "node:assert/strict";
import { normalCdf } from "../../../lib/normal.ts";

Deno.test("lib/normal.ts: Half of the area lies left of the middle", () => {
  assert.equal(normalCdf(0), 0.5);
});
//# sourceMappingURL=normal_example_test.ts.map
