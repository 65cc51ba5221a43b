import assert from "node:assert/strict";
import { naiveMatmul } from "../../../lib/kernels/naive_matmul.ts";
import { simulate } from "../../../lib/workgroup/simulate.ts";

Deno.test("lib/kernels/naive_matmul.ts: example 1", () => {
  const out = new Float32Array(1);
  const a = Float32Array.of(1, 2, 3);
  const b = Float32Array.of(4, 5, 6);
  const buffers = { a, b, out };
  const kernel = naiveMatmul({ m: 1, k: 3, n: 1 });
  simulate(kernel, { workgroups: 1, size: [2, 2], buffers });
  assert.deepEqual([...out], [32]);
});
//# sourceMappingURL=kernels_naive_matmul_example_test.ts.map
