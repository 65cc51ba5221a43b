import assert from "node:assert/strict";
import { mirrored } from "../../../lib/workgroup/mirrored.ts";
import type { Kernel } from "../../../lib/workgroup/kernel.ts";
import { simulate } from "../../../lib/workgroup/simulate.ts";

Deno.test("lib/workgroup/mirrored.ts: What all have written last is another's", () => {
  const all: Kernel = ({ global }, { out }) => {
    out[0] = global.x;
  };
  const out = new Float32Array(1);
  simulate(all, { workgroups: 2, size: 2, buffers: { out } });
  assert.equal(out[0], 3);
  simulate(mirrored(all), { workgroups: 2, size: 2, buffers: { out } });
  assert.equal(out[0], 0);
});
//# sourceMappingURL=workgroup_mirrored_example_test.ts.map
