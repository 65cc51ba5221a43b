import assert from "node:assert/strict";
import { mapKernel } from "../../../lib/kernels/map_kernel.ts";
import { simulate } from "../../../lib/workgroup/simulate.ts";

Deno.test("lib/kernels/map_kernel.ts: example 1", () => {
  const out = new Float32Array(4);
  const buffers = { x: Float32Array.of(1, 2, 3, 4), out };
  simulate(mapKernel((x) => x * x), { workgroups: 2, size: 2, buffers });
  assert.deepEqual([...out], [1, 4, 9, 16]);
});
//# sourceMappingURL=kernels_map_kernel_example_test.ts.map
