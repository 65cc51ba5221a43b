import assert from "node:assert/strict";
import { fitScale } from "../../../lib/data/scale.ts";
import { score } from "../../../lib/perceptron/score.ts";

Deno.test("fitScale() leaves a constant column at 0, and score() has none without rows", () => {
  const scale = fitScale([[0, 7, -1], [4, 7, 1]]);
  assert.deepEqual([scale([2, 7, 0]), scale([6, 8, 3])], [[0, 0, 0], [
    2,
    1,
    3,
  ]]);
  assert.deepEqual(fitScale([])([]), []);
  assert.equal(score([1], [], []), NaN);
});
//# sourceMappingURL=fitscale_leaves_a_constant_column_at_0_and_score_has_none_without_rows_test.ts.map
