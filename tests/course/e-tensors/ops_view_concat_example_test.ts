import assert from "node:assert/strict";
import { concat } from "../../../lib/ops/view/concat.ts";
import { tensor, toArray } from "../../../lib/tensor.ts";

Deno.test("lib/ops/view/concat.ts: example 1", () => {
  const [a, b] = [tensor([[1], [2]]), tensor([[3], [4]])];
  assert.deepEqual(toArray(concat([a, b], 1)), [[1, 3], [2, 4]]);
});
//# sourceMappingURL=ops_view_concat_example_test.ts.map
