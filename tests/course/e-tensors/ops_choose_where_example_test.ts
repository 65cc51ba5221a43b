import assert from "node:assert/strict";
import { where } from "../../../lib/ops/choose/where.ts";
import { less, tensor, toArray } from "../../../lib/tensor.ts";

Deno.test("lib/ops/choose/where.ts: example 1", () => {
  const x = tensor([-2, 3]);
  assert.deepEqual(toArray(where(less(x, 0), 0, x)), [0, 3]);
});
//# sourceMappingURL=ops_choose_where_example_test.ts.map
