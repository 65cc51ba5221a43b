import assert from "node:assert/strict";
import { tiledMatmul } from "../../../lib/kernels/tiled_matmul.ts";
import { simulate } from "../../../lib/workgroup/simulate.ts";

Deno.test("lib/kernels/tiled_matmul.ts: example 1", () => {
  const out = new Float32Array(1);
  const a = Float32Array.of(1, 2, 3);
  const b = Float32Array.of(4, 5, 6);
  simulate(tiledMatmul({ m: 1, k: 3, n: 1, tile: 2 }), {
    workgroups: 1,
    size: [2, 2],
    buffers: { a, b, out },
    shared: { aTile: 4, bTile: 4 },
  });
  assert.deepEqual([...out], [32]);
});
//# sourceMappingURL=kernels_tiled_matmul_example_test.ts.map
