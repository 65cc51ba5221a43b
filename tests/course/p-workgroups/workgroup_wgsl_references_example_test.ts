import assert from "node:assert/strict";
import { labelOf } from "../../../lib/workgroup/wgsl/references.ts";
import { type Type, vector } from "../../../lib/workgroup/wgsl/types.ts";

Deno.test("lib/workgroup/wgsl/references.ts: example 1", () => {
  const rows: Type = { is: "array", of: vector(4, "f32") };
  assert.equal(labelOf("a", rows, 13), "a[3].y");
});
//# sourceMappingURL=workgroup_wgsl_references_example_test.ts.map
