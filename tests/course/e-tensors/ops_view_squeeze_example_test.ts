import assert from "node:assert/strict";
import { squeeze } from "../../../lib/ops/view/squeeze.ts";
import { zeros } from "../../../lib/tensor.ts";

Deno.test("lib/ops/view/squeeze.ts: example 1", () => {
  assert.deepEqual(squeeze(zeros([2, 1, 3]), 1).shape, [2, 3]);
});
//# sourceMappingURL=ops_view_squeeze_example_test.ts.map
