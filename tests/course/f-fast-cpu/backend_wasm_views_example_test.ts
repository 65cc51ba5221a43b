import assert from "node:assert/strict";
import { joinAxes } from "../../../lib/backend/wasm/views.ts";

Deno.test("lib/backend/wasm/views.ts: A row-major [2, 3] is one axis of 6 numbers", () => {
  const axes = joinAxes([2, 3], [3, 1], [3, 1]);
  assert.deepEqual(axes, [{ length: 6, step: 4, other: 4 }]);
});
//# sourceMappingURL=backend_wasm_views_example_test.ts.map
