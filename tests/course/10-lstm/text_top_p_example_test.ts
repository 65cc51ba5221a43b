import assert from "node:assert/strict";
import { topP } from "../../../lib/text/top_p.ts";

Deno.test("lib/text/top_p.ts: example 1", () => {
  assert.deepEqual(topP([0.5, 0.125, 0.375], 0.5), [1, 0, 0]);
  assert.deepEqual(topP([0.25, 0.5, 0.25], 0.75), [1 / 3, 2 / 3, 0]);
});
//# sourceMappingURL=text_top_p_example_test.ts.map
