import assert from "node:assert/strict";
import { isSeparable } from "../../../lib/perceptron/is_separable.ts";
import { mistakeBound } from "../../../lib/perceptron/mistake_bound.ts";

Deno.test("isSeparable() and the widest gap of AND are as the chapter says", () => {
  const corners = [[0, 0], [0, 1], [1, 0], [1, 1]];
  const [and, or, xor] = [[0, 0, 0, 1], [0, 1, 1, 1], [0, 1, 1, 0]];
  const answers = [and, or, xor].map((labels) => isSeparable(corners, labels));
  assert.deepEqual(answers, [true, true, false]);
  // XOR becomes separable with X₁X₂ as a third input.
  assert.ok(isSeparable(corners.map(([a, b]) => [a, b, a * b]), xor));

  const rows = corners.map((x) => [1, ...x]);
  const best = mistakeBound([-3, 2, 2], rows, and);
  assert.equal(Math.round(best), 51);
  for (const nudge of [0.1, -0.1]) {
    for (const k of [0, 1, 2]) {
      const u = [-3, 2, 2].map((weight, i) =>
        i === k ? weight + nudge : weight
      );
      assert.ok(mistakeBound(u, rows, and) > best, `${u} has a wider gap`);
    }
  }
});
//# sourceMappingURL=isseparable_and_the_widest_gap_of_and_are_as_the_chapter_says_test.ts.map
