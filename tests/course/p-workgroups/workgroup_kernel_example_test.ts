import assert from "node:assert/strict";
import { barrier } from "../../../lib/workgroup/kernel.ts";
import type { Kernel } from "../../../lib/workgroup/kernel.ts";
import { simulate } from "../../../lib/workgroup/simulate.ts";

Deno.test("lib/workgroup/kernel.ts: Everybody writes, then reads what a neighbour wrote", () => {
  const turn: Kernel = function* ({ local, size }, { out }, { tile }) {
    tile[local.x] = local.x;
    yield barrier();
    out[local.x] = tile[(local.x + 1) % size.x];
  };
  const out = new Float32Array(3);
  simulate(turn, {
    workgroups: 1,
    size: 3,
    buffers: { out },
    shared: { tile: 3 },
  });
  assert.deepEqual([...out], [1, 2, 0]);
});
//# sourceMappingURL=workgroup_kernel_example_test.ts.map
