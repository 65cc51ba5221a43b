import assert from "node:assert/strict";
import { stack } from "../../../lib/ops/view/stack.ts";
import { tensor, toArray } from "../../../lib/tensor.ts";

Deno.test("lib/ops/view/stack.ts: example 1", () => {
  const rows = stack([tensor([1, 2]), tensor([3, 4])]);
  assert.deepEqual(toArray(rows), [[1, 2], [3, 4]]);
});
//# sourceMappingURL=ops_view_stack_example_test.ts.map
