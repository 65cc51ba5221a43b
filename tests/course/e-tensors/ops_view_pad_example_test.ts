import assert from "node:assert/strict";
import { pad } from "../../../lib/ops/view/pad.ts";
import { tensor, toArray } from "../../../lib/tensor.ts";

Deno.test("lib/ops/view/pad.ts: example 1", () => {
  assert.deepEqual(toArray(pad(tensor([7]), [[1, 2]])), [0, 7, 0, 0]);
});
//# sourceMappingURL=ops_view_pad_example_test.ts.map
