import assert from "node:assert/strict";
import { inkAt, warped } from "../../../lib/data/warp.ts";

Deno.test("lib/data/warp.ts: example 1", () => {
  assert.equal(inkAt([0, 8, 0, 8], 2, 0.5, 0), 4);
});

Deno.test("lib/data/warp.ts: A glass that shows what stands a pixel further right", () => {
  assert.deepEqual(warped([1, 2, 3, 4], (x, y) => [x + 1, y]), [2, 0, 4, 0]);
});
//# sourceMappingURL=data_warp_example_test.ts.map
