import assert from "node:assert/strict";
import { treeReduce } from "../../../lib/kernels/tree_reduce.ts";
import { simulate } from "../../../lib/workgroup/simulate.ts";

Deno.test("lib/kernels/tree_reduce.ts: example 1", () => {
  const sums = new Float32Array(2);
  const buffers = { x: Float32Array.of(1, 2, 3, 4, 5, 6), sums };
  simulate(treeReduce, {
    workgroups: 2,
    size: 4,
    buffers,
    shared: { tile: 4 },
  });
  assert.deepEqual([...sums], [10, 11]);
});
//# sourceMappingURL=kernels_tree_reduce_example_test.ts.map
