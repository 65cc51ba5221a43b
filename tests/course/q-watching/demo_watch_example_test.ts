import assert from "node:assert/strict";
import { watch } from "../../../lib/demo/watch.ts";
import { treeReduce } from "../../../lib/kernels/tree_reduce.ts";

Deno.test("lib/demo/watch.ts: example 1", () => {
  const buffers = { x: Float32Array.of(3, 4), sums: new Float32Array(1) };
  const shared = { tile: 2 };
  const all = watch({ kernel: treeReduce, size: [2, 1], buffers, shared });
  assert.deepEqual(all.map(({ after }) => after.tile), [[3, 4], [7, 4], [
    7,
    4,
  ]]);
});
//# sourceMappingURL=demo_watch_example_test.ts.map
