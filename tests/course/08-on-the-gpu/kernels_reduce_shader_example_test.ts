import assert from "node:assert/strict";
import { reduceShader } from "../../../lib/kernels/reduce_shader.ts";
import { simulateShader } from "../../../lib/workgroup/wgsl/simulate_shader.ts";

Deno.test("lib/kernels/reduce_shader.ts: example 1", () => {
  const sums = new Float32Array(2);
  const buffers = { x: new Float32Array(100).fill(1), sums };
  simulateShader(reduceShader(), { workgroups: 2, buffers });
  assert.deepEqual([...sums], [64, 36]);
});
//# sourceMappingURL=kernels_reduce_shader_example_test.ts.map
