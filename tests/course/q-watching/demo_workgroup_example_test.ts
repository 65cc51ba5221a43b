import assert from "node:assert/strict";
import { workgroup } from "../../../lib/demo/workgroup.ts";

Deno.test("lib/demo/workgroup.ts: example 1", () => {
  const drawing = workgroup({ kernel: "sum", size: 3, step: 1, lane: 1 });
  assert.match(drawing, /^<svg/);
});
//# sourceMappingURL=demo_workgroup_example_test.ts.map
