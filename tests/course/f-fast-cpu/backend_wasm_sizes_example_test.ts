import assert from "node:assert/strict";
import { bytesIn, classOf } from "../../../lib/backend/wasm/sizes.ts";

Deno.test("lib/backend/wasm/sizes.ts: example 1", () => {
  assert.equal(classOf(1), 0);
  assert.equal(classOf(64), 0);
  assert.equal(classOf(65), 1);
});

Deno.test("lib/backend/wasm/sizes.ts: example 2", () => {
  assert.deepEqual([0, 1, 2, 3, 4, 5].map(bytesIn), [
    64,
    80,
    96,
    112,
    128,
    160,
  ]);
});
//# sourceMappingURL=backend_wasm_sizes_example_test.ts.map
