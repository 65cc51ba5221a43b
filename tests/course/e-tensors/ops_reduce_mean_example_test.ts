import assert from "node:assert/strict";
import { mean } from "../../../lib/ops/reduce/mean.ts";
import { tensor, toArray } from "../../../lib/tensor.ts";

Deno.test("lib/ops/reduce/mean.ts: example 1", () => {
  assert.equal(toArray(mean(tensor([1, 2, 6]))), 3);
});
//# sourceMappingURL=ops_reduce_mean_example_test.ts.map
