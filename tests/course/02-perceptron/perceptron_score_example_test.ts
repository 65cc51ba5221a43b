import assert from "node:assert/strict";
import { score } from "../../../lib/perceptron/score.ts";

Deno.test("lib/perceptron/score.ts: example 1", () => {
  assert.equal(score([0, 1], [[1, 2], [1, -2]], [1, 1]), 0.5);
});
//# sourceMappingURL=perceptron_score_example_test.ts.map
