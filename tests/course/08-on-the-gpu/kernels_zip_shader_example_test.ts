import assert from "node:assert/strict";
import { zipShader } from "../../../lib/kernels/zip_shader.ts";
import { simulateShader } from "../../../lib/workgroup/wgsl/simulate_shader.ts";

Deno.test("lib/kernels/zip_shader.ts: example 1", () => {
  const [a, b] = [Float32Array.of(1, 2, 3), Float32Array.of(4, 5, 6)];
  const out = new Float32Array(3);
  simulateShader(zipShader(), { workgroups: 1, buffers: { a, b, out } });
  assert.deepEqual([...out], [5, 7, 9]);
});
//# sourceMappingURL=kernels_zip_shader_example_test.ts.map
