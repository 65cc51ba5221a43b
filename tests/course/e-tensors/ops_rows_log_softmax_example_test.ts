import assert from "node:assert/strict";
import { logSoftmax } from "../../../lib/ops/rows/log_softmax.ts";
import { tensor, toArray } from "../../../lib/tensor.ts";

Deno.test("lib/ops/rows/log_softmax.ts: example 1", () => {
  assert.deepEqual(toArray(logSoftmax(tensor([0, 1000]))), [-1000, 0]);
});
//# sourceMappingURL=ops_rows_log_softmax_example_test.ts.map
