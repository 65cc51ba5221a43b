import assert from "node:assert/strict";
import { sizeOf } from "../../../lib/workgroup/launch.ts";

Deno.test("lib/workgroup/launch.ts: example 1", () => {
  assert.deepEqual(sizeOf("size", [8, 4]), { x: 8, y: 4, z: 1 });
});
//# sourceMappingURL=workgroup_launch_example_test.ts.map
