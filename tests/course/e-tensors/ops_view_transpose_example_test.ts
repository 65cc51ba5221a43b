import assert from "node:assert/strict";
import { transpose } from "../../../lib/ops/view/transpose.ts";
import { tensor, toArray } from "../../../lib/tensor.ts";

Deno.test("lib/ops/view/transpose.ts: example 1", () => {
  assert.deepEqual(toArray(transpose(tensor([[1, 2], [3, 4]]))), [[1, 3], [
    2,
    4,
  ]]);
});
//# sourceMappingURL=ops_view_transpose_example_test.ts.map
