import assert from "node:assert/strict";
import { clean } from "../../../lib/workgroup/clean.ts";
import { simulate } from "../../../lib/workgroup/simulate.ts";

Deno.test("lib/workgroup/clean.ts: example 1", () => {
  const out = new Float32Array(2);
  const launch = { workgroups: 1, size: 3, buffers: { out } };
  const report = simulate(({ global }, { out }) => {
    out[global.x] = 1;
  }, launch);
  assert.throws(() => clean(report), { name: "out of bounds" });
});
//# sourceMappingURL=workgroup_clean_example_test.ts.map
