import assert from "node:assert/strict";
import {
  boundAs,
  cleanShader,
} from "../../../lib/workgroup/wgsl/clean_shader.ts";

Deno.test("lib/workgroup/wgsl/clean_shader.ts: example 1", () => {
  const source = `
  @group(0) @binding(0) var<storage, read_write> x: array<f32>;
  @compute @workgroup_size(4)
  fn main(@builtin(local_invocation_index) i: u32) {
    x[i] = i;
  }`;
  const launch = { workgroups: 1, buffers: { x: new Float32Array(4) } };
  assert.throws(() => cleanShader(source, launch), /line 5: x\[i\] = i;/);
});

Deno.test("lib/workgroup/wgsl/clean_shader.ts: example 2", () => {
  const source = "@group(0) @binding(2) var<storage> x: array<f32>;";
  assert.deepEqual(boundAs(source), ["@group(0) @binding(2) x"]);
});
//# sourceMappingURL=workgroup_wgsl_clean_shader_example_test.ts.map
