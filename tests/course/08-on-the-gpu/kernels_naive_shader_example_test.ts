import assert from "node:assert/strict";
import { naiveShader } from "../../../lib/kernels/naive_shader.ts";
import { simulateShader } from "../../../lib/workgroup/wgsl/simulate_shader.ts";

Deno.test("lib/kernels/naive_shader.ts: example 1", () => {
  const sizes = Uint32Array.of(1, 3, 1);
  const a = Float32Array.of(1, 2, 3);
  const b = Float32Array.of(4, 5, 6);
  const out = new Float32Array(1);
  const buffers = { sizes, a, b, out };
  simulateShader(naiveShader(), { workgroups: 1, buffers });
  assert.deepEqual([...out], [32]);
});
//# sourceMappingURL=kernels_naive_shader_example_test.ts.map
