import assert from "node:assert/strict";
import { barrier, type Kernel } from "../../../lib/workgroup/kernel.ts";
import { simulate } from "../../../lib/workgroup/simulate.ts";

Deno.test("a right sum has no findings, whatever its rounding", () => {
  const sum: Kernel = function* ({ local, size }, { x, out }, { tile }) {
    tile[local.x] = x[local.x];
    yield barrier();
    for (let half = size.x / 2; half >= 1; half /= 2) {
      if (local.x < half) tile[local.x] += tile[local.x + half];
      yield barrier();
    }
    if (local.x === 0) out[0] = tile[0];
  };
  const x = Float32Array.from({ length: 8 }, (_, i) => 2 ** (8 * (i % 4)));
  const buffers = { x, out: new Float32Array(1) };
  const launch = { workgroups: 1, size: 8, buffers, shared: { tile: 8 } };
  const { findings, warnings } = simulate(sum, launch);
  assert.deepEqual([...findings, ...warnings], []);
});
//# sourceMappingURL=a_right_sum_has_no_findings_whatever_its_rounding_test.ts.map
