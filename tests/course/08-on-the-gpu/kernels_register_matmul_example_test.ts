import assert from "node:assert/strict";
import { registerMatmul } from "../../../lib/kernels/register_matmul.ts";
import { simulate } from "../../../lib/workgroup/simulate.ts";

Deno.test("lib/kernels/register_matmul.ts: example 1", () => {
  const out = new Float32Array(1);
  const a = Float32Array.of(1, 2, 3);
  const b = Float32Array.of(4, 5, 6);
  const kernel = registerMatmul({ m: 1, k: 3, n: 1, tile: 2 }, 2);
  simulate(kernel, {
    workgroups: 1,
    size: [2, 2],
    buffers: { a, b, out },
    shared: { aTile: 8, bTile: 8 },
  });
  assert.deepEqual([...out], [32]);
});
//# sourceMappingURL=kernels_register_matmul_example_test.ts.map
