import assert from "node:assert/strict";
import { foldBias } from "../../../lib/perceptron/fold_bias.ts";

Deno.test("lib/perceptron/fold_bias.ts: A sum of 1 that reaches the threshold 1 is a sum of 0 that reaches 0", () => {
  const [bias, ...rest] = foldBias([1, 1], 1);
  assert.equal(bias * 1 + rest[0] * 1 + rest[1] * 0, 0);
});
//# sourceMappingURL=perceptron_fold_bias_example_test.ts.map
