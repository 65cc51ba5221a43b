import assert from "node:assert/strict";
import { reshape } from "../../../lib/ops/view/reshape.ts";
import { tensor, toArray } from "../../../lib/tensor.ts";

Deno.test("lib/ops/view/reshape.ts: example 1", () => {
  const x = tensor([[1, 2, 3], [4, 5, 6]]);
  assert.deepEqual(toArray(reshape(x, [3, -1])), [[1, 2], [3, 4], [5, 6]]);
});
//# sourceMappingURL=ops_view_reshape_example_test.ts.map
