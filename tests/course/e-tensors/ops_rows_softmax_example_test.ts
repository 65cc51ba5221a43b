import assert from "node:assert/strict";
import { softmax } from "../../../lib/ops/rows/softmax.ts";
import { tensor, toArray } from "../../../lib/tensor.ts";

Deno.test("lib/ops/rows/softmax.ts: example 1", () => {
  assert.deepEqual(toArray(softmax(tensor([1000, 1000]))), [0.5, 0.5]);
});
//# sourceMappingURL=ops_rows_softmax_example_test.ts.map
