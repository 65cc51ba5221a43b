import assert from "node:assert/strict";
import { useBackend } from "../../../lib/backend/current.ts";

Deno.test("lib/backend/current.ts: example 1", () => {
  assert.equal(useBackend("reference").name, "reference");
});
//# sourceMappingURL=backend_current_example_test.ts.map
