import assert from "node:assert/strict";
import { guardedZip } from "../../../lib/kernels/guarded_zip.ts";
import { simulate } from "../../../lib/workgroup/simulate.ts";

Deno.test("lib/kernels/guarded_zip.ts: example 1", () => {
  const [a, b] = [Float32Array.of(1, 2, 3), Float32Array.of(4, 5, 6)];
  const out = new Float32Array(3);
  const add = guardedZip((x, y) => x + y);
  simulate(add, { workgroups: 2, size: 2, buffers: { a, b, out } });
  assert.deepEqual([...out], [5, 7, 9]);
});
//# sourceMappingURL=kernels_guarded_zip_example_test.ts.map
