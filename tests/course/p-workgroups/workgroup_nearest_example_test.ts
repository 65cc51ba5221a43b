import assert from "node:assert/strict";
import { nearest } from "../../../lib/workgroup/nearest.ts";

Deno.test("lib/workgroup/nearest.ts: example 1", () => {
  assert.equal(nearest("lenght", ["length", "width"]), "length");
  assert.equal(nearest("x", ["a", "b"]), undefined);
});
//# sourceMappingURL=workgroup_nearest_example_test.ts.map
