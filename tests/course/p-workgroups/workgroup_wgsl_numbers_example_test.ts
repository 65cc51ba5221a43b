import assert from "node:assert/strict";
import { arithmetic } from "../../../lib/workgroup/wgsl/numbers.ts";

Deno.test("lib/workgroup/wgsl/numbers.ts: Below 0, u32 begins again from above; division by 0 changes nothing", () => {
  assert.equal(arithmetic("u32", "-")!(0, 1), 4294967295);
  assert.equal(arithmetic("i32", "/")!(5, 0), 5);
  assert.equal(arithmetic("f32", "+")!(16777216, 1), 16777216);
});
//# sourceMappingURL=workgroup_wgsl_numbers_example_test.ts.map
