import assert from "node:assert/strict";
import { tryShader } from "../../../lib/backend/webgpu/try_shader.ts";

Deno.test("lib/backend/webgpu/try_shader.ts: example 1", async () => {
  const source = `
  @group(0) @binding(0) var<storage, read_write> x: array<f32>;
  @compute @workgroup_size(4)
  fn main(@builtin(global_invocation_id) id: vec3u) {
    x[id.x] = 2 * x[id.x];
  }`;
  const x = Float32Array.of(1, 2, 3, 4);
  const { gpu } = await tryShader(source, { workgroups: 1, buffers: { x } });
  assert.deepEqual([...x], gpu ? [2, 4, 6, 8] : [1, 2, 3, 4]);
});
//# sourceMappingURL=backend_webgpu_try_shader_example_test.ts.map
