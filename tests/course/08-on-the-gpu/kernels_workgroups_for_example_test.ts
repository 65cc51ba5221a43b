import assert from "node:assert/strict";
import { workgroupsFor } from "../../../lib/kernels/workgroups_for.ts";

Deno.test("lib/kernels/workgroups_for.ts: example 1", () => {
  assert.equal(workgroupsFor(100, 64), 2);
});
//# sourceMappingURL=kernels_workgroups_for_example_test.ts.map
