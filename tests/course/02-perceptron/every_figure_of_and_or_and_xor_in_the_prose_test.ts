import assert from "node:assert/strict";
import { fit } from "../../../lib/perceptron/fit.ts";
import { isSeparable } from "../../../lib/perceptron/is_separable.ts";
import { mistakeBound } from "../../../lib/perceptron/mistake_bound.ts";

Deno.test("every figure of AND, OR and XOR in the prose", () => {
  const corners = [[0, 0], [0, 1], [1, 0], [1, 1]];
  const rows = corners.map((x) => [1, ...x]);
  assert.deepEqual(
    fit(rows, [0, 0, 0, 1], 1, 100, () => 0.5).mistakes.length,
    6,
  );
  assert.deepEqual(
    [[0, 0, 0, 1], [0, 1, 1, 1], [0, 1, 1, 0]].map((y) =>
      isSeparable(corners, y)
    ),
    [true, true, false],
  );
  // No other u gives AND a better bound.
  const best = mistakeBound([-3, 2, 2], rows, [0, 0, 0, 1]);
  for (
    const u of [
      [-3, 2, 1],
      [-3, 1, 2],
      [-2, 1, 2],
      [-3.1, 2, 2],
      [-2.9, 2, 2],
      [
        -3,
        2.1,
        2,
      ],
      [-3, 1.9, 2],
    ]
  ) {
    assert.ok(mistakeBound(u, rows, [0, 0, 0, 1]) > best);
  }
});
//# sourceMappingURL=every_figure_of_and_or_and_xor_in_the_prose_test.ts.map
