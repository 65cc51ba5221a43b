import assert from "node:assert/strict";
import { oneStride } from "../../../lib/ops/one_stride.ts";

Deno.test("lib/ops/one_stride.ts: example 1", () => {
  assert.equal(oneStride([2, 3], [6, 2]), 2);
  assert.equal(oneStride([2, 3], [1, 2]), undefined);
});
//# sourceMappingURL=ops_one_stride_example_test.ts.map
