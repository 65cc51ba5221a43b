import assert from "node:assert/strict";
import { layout, showType, vector } from "../../../lib/workgroup/wgsl/types.ts";

Deno.test("lib/workgroup/wgsl/types.ts: example 1", () => {
  assert.equal(showType({ is: "array", of: vector(4, "f32") }), "array<vec4f>");
});

Deno.test("lib/workgroup/wgsl/types.ts: A vec3 takes three words, but begins at a multiple of four", () => {
  assert.deepEqual(layout(vector(3, "f32")), { words: 3, align: 4 });
});
//# sourceMappingURL=workgroup_wgsl_types_example_test.ts.map
