import assert from "node:assert/strict";
import { registerShader } from "../../../lib/kernels/register_shader.ts";
import { simulateShader } from "../../../lib/workgroup/wgsl/simulate_shader.ts";

Deno.test("lib/kernels/register_shader.ts: example 1", () => {
  const sizes = Uint32Array.of(1, 3, 1);
  const a = Float32Array.of(1, 2, 3);
  const b = Float32Array.of(4, 5, 6);
  const out = new Float32Array(1);
  const buffers = { sizes, a, b, out };
  simulateShader(registerShader(), { workgroups: 1, buffers });
  assert.deepEqual([...out], [32]);
});
//# sourceMappingURL=kernels_register_shader_example_test.ts.map
