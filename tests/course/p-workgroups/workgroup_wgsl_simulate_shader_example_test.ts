import assert from "node:assert/strict";
import { simulateShader } from "../../../lib/workgroup/wgsl/simulate_shader.ts";

Deno.test("lib/workgroup/wgsl/simulate_shader.ts: A reduction that forgets to wait", () => {
  const source = `
  @group(0) @binding(0) var<storage, read_write> out: array<f32>;
  var<workgroup> tile: array<f32, 8>;
  @compute @workgroup_size(8)
  fn main(@builtin(local_invocation_index) i: u32) {
    tile[i] = f32(i);
    out[i] = tile[7 - i];
  }`;
  const buffers = { out: new Float32Array(8) };
  const { findings } = simulateShader(source, { workgroups: 1, buffers });
  assert.equal(findings[0].kind, "race");
  assert.ok(findings[0].message.includes("line 7"));
});
//# sourceMappingURL=workgroup_wgsl_simulate_shader_example_test.ts.map
