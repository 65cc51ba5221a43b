import assert from "node:assert/strict";
import { startBackend, useBackend } from "../../../lib/backend/current.ts";

Deno.test("lib/backend/current.ts: example 1", () => {
  assert.equal(useBackend("reference").name, "reference");
});

Deno.test("lib/backend/current.ts: example 2", async () => {
  await startBackend();
});
//# sourceMappingURL=backend_current_example_test.ts.map
