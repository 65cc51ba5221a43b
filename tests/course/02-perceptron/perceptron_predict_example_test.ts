import assert from "node:assert/strict";
import { predict } from "../../../lib/perceptron/predict.ts";

Deno.test("lib/perceptron/predict.ts: Two votes that reach the threshold", () => {
  assert.equal(predict([1, 1], [1, 1], 2), 1);
});
//# sourceMappingURL=perceptron_predict_example_test.ts.map
