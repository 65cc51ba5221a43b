import assert from "node:assert/strict";
import { placeOf } from "../../../lib/workgroup/site.ts";

Deno.test("lib/workgroup/site.ts: example 1", () => {
  const stack = "Error\n    at sum (file:///a/b/tree_reduce.ts:12:7)";
  assert.equal(placeOf({ stack }), "tree_reduce.ts:12");
  assert.equal(placeOf(undefined), "");
});
//# sourceMappingURL=workgroup_site_example_test.ts.map
