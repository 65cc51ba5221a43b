import assert from "node:assert/strict";
import { literal } from "../../../lib/workgroup/wgsl/literal.ts";

Deno.test("lib/workgroup/wgsl/literal.ts: example 1", () => {
  const { value, type } = literal("0xFFu", { line: 1, column: 1 });
  assert.deepEqual([value, type], [255, { is: "scalar", name: "u32" }]);
});
//# sourceMappingURL=workgroup_wgsl_literal_example_test.ts.map
