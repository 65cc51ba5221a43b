import assert from "node:assert/strict";
import { decide } from "../../../lib/stump/stump.ts";

Deno.test("lib/stump/stump.ts: At the threshold counts as above", () => {
  assert.equal(decide({ feature: 0, threshold: 400, above: 1 }, [400]), 1);
});
//# sourceMappingURL=stump_stump_example_test.ts.map
