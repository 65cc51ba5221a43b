import assert from "node:assert/strict";
import { matrixTranspose } from "../../../lib/ops/view/matrix_transpose.ts";
import { zeros } from "../../../lib/tensor.ts";

Deno.test("lib/ops/view/matrix_transpose.ts: example 1", () => {
  assert.deepEqual(matrixTranspose(zeros([5, 2, 3])).shape, [5, 3, 2]);
});
//# sourceMappingURL=ops_view_matrix_transpose_example_test.ts.map
