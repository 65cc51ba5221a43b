import assert from "node:assert/strict";
import { slice } from "../../../lib/ops/view/slice.ts";
import { tensor, toArray } from "../../../lib/tensor.ts";

Deno.test("lib/ops/view/slice.ts: The last two columns of the first row", () => {
  const x = tensor([[1, 2, 3], [4, 5, 6]]);
  assert.deepEqual(toArray(slice(x, [[0, 1], [-2]])), [[2, 3]]);
});
//# sourceMappingURL=ops_view_slice_example_test.ts.map
