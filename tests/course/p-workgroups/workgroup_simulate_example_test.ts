import assert from "node:assert/strict";
import { simulate } from "../../../lib/workgroup/simulate.ts";
import type { Kernel } from "../../../lib/workgroup/kernel.ts";

Deno.test("lib/workgroup/simulate.ts: A sum of two numbers, each written by its own invocation", () => {
  const both: Kernel = ({ local }, _, { sum }) => {
    sum[0] += local.x;
  };
  const launch = { workgroups: 1, size: 2, buffers: {}, shared: { sum: 1 } };
  const { findings } = simulate(both, launch);
  assert.equal(findings[0].kind, "race");
});
//# sourceMappingURL=workgroup_simulate_example_test.ts.map
