import assert from "node:assert/strict";
import { expandDims } from "../../../lib/ops/view/expand_dims.ts";
import { zeros } from "../../../lib/tensor.ts";

Deno.test("lib/ops/view/expand_dims.ts: example 1", () => {
  assert.deepEqual(expandDims(zeros([2, 3]), -1).shape, [2, 3, 1]);
});
//# sourceMappingURL=ops_view_expand_dims_example_test.ts.map
