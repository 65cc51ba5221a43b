import assert from "node:assert/strict";
import { logSumExp } from "../../../lib/formula/log_sum_exp.ts";
import { tensor, toArray } from "../../../lib/tensor.ts";

Deno.test("lib/formula/log_sum_exp.ts: example 1", () => {
  assert.equal(toArray(logSumExp(tensor([1000, -1000]))), 1000);
});
//# sourceMappingURL=formula_log_sum_exp_example_test.ts.map
