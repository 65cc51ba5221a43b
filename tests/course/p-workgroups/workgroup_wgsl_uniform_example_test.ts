import assert from "node:assert/strict";
import { barriersApart } from "../../../lib/workgroup/wgsl/uniform.ts";
import { parse } from "../../../lib/workgroup/wgsl/parse.ts";

Deno.test("lib/workgroup/wgsl/uniform.ts: example 1", () => {
  const [{ at, because }] = barriersApart(parse(`
  @compute @workgroup_size(4)
  fn main(@builtin(local_invocation_index) i: u32) {
    if (i < 2) {
      workgroupBarrier();
    }
  }`));
  assert.deepEqual([at.line, because.at.line], [5, 4]);
  assert.equal(because.from, "local_invocation_index");
});
//# sourceMappingURL=workgroup_wgsl_uniform_example_test.ts.map
