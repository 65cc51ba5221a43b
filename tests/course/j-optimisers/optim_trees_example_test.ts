import assert from "node:assert/strict";
import { zerosLike } from "../../../lib/optim/trees.ts";
import { ones, toArray } from "../../../lib/tensor.ts";

Deno.test("lib/optim/trees.ts: example 1", () => {
  assert.deepEqual(toArray(zerosLike({ w: ones([2]) }).w), [0, 0]);
});
//# sourceMappingURL=optim_trees_example_test.ts.map
