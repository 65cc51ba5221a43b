import assert from "node:assert/strict";
import { mapShader } from "../../../lib/kernels/map_shader.ts";
import { simulateShader } from "../../../lib/workgroup/wgsl/simulate_shader.ts";

Deno.test("lib/kernels/map_shader.ts: example 1", () => {
  const x = Float32Array.of(1, 2, 3);
  const out = new Float32Array(3);
  simulateShader(mapShader(), { workgroups: 1, buffers: { x, out } });
  assert.deepEqual([...out], [1, 4, 9]);
});
//# sourceMappingURL=kernels_map_shader_example_test.ts.map
