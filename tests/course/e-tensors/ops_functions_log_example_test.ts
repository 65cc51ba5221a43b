import assert from "node:assert/strict";
import { log } from "../../../lib/ops/functions/log.ts";
import { tensor, toArray } from "../../../lib/tensor.ts";

Deno.test("lib/ops/functions/log.ts: example 1", () => {
  assert.deepEqual(toArray(log(tensor([1]))), [0]);
});
//# sourceMappingURL=ops_functions_log_example_test.ts.map
