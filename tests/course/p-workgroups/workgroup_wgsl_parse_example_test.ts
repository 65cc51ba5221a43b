import assert from "node:assert/strict";
import { parse } from "../../../lib/workgroup/wgsl/parse.ts";

Deno.test("lib/workgroup/wgsl/parse.ts: example 1", () => {
  const { functions } = parse("fn twice(x: f32) -> f32 { return 2 * x; }");
  assert.equal(functions[0].parameters[0].type.name, "f32");
});
//# sourceMappingURL=workgroup_wgsl_parse_example_test.ts.map
