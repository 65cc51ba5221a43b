import assert from "node:assert/strict";
import { isMuchFaster } from "../../../lib/backend/faster.ts";
import { reference } from "../../../lib/backend/reference/reference.ts";
import { wasm } from "../../../lib/backend/wasm/wasm.ts";

Deno.test("lib/backend/faster.ts: example 1", () => {
  assert.equal(isMuchFaster(wasm, reference, 64), true);
  assert.equal(isMuchFaster(reference, wasm, 64), false);
});
//# sourceMappingURL=backend_faster_example_test.ts.map
