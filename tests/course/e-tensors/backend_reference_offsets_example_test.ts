import assert from "node:assert/strict";
import { offsets } from "../../../lib/backend/reference/offsets.ts";

Deno.test("lib/backend/reference/offsets.ts: A transposed [2, 3]", () => {
  const view = { shape: [3, 2], strides: [1, 3], offset: 0 };
  assert.deepEqual(offsets(view), [0, 3, 1, 4, 2, 5]);
});
//# sourceMappingURL=backend_reference_offsets_example_test.ts.map
