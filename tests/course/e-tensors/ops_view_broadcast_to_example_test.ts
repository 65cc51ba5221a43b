import assert from "node:assert/strict";
import { broadcastTo } from "../../../lib/ops/view/broadcast_to.ts";
import { tensor, toArray } from "../../../lib/tensor.ts";

Deno.test("lib/ops/view/broadcast_to.ts: example 1", () => {
  assert.deepEqual(toArray(broadcastTo(tensor([1, 2]), [2, 2])), [[1, 2], [
    1,
    2,
  ]]);
});
//# sourceMappingURL=ops_view_broadcast_to_example_test.ts.map
