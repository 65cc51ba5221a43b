import assert from "node:assert/strict";
import {
  fitKneserNey,
  kneserNey,
  kneserNeyBits,
} from "../../../lib/text/kneser_ney.ts";

Deno.test("Kneser–Ney: each context's probabilities add up to 1, and one by hand", () => {
  const text = "it was the best of times it was the worst of times";
  const letters = [...new Set(text)];
  for (const context of [0, 1, 3, 5]) {
    const model = fitKneserNey(text, context);
    for (
      const before of ["", "t", "the ", "was", "zzz", "of times", "z the "]
    ) {
      const sum = letters.reduce(
        (sum, next) => sum + kneserNey(model, before, next),
        0,
      );
      assert.ok(Math.abs(sum - 1) < 1e-12, `${context} "${before}": ${sum}`);
    }
  }
  // By hand. Pairs of "abab b": ab twice, ba, "b " and " b" once, so 3 / (3 + 2).
  // Kinds of pairs that end in a, b and the blank: 1, 2, 1, so 2 / (2 + 2).
  const model = fitKneserNey("abab b", 1);
  assert.deepEqual(model.orders.map(({ discount }) => discount), [0.5, 0.6]);
  const after = (before: string, next: string) =>
    kneserNey(model, before, next);
  for (const [next, p] of [["a", 0.25], ["b", 0.5], [" ", 0.25]] as const) {
    assert.ok(Math.abs(after("", next) - p) < 1e-12, next);
  }
  for (const [next, p] of [["a", 0.35], ["b", 0.3], [" ", 0.35]] as const) {
    assert.ok(Math.abs(after("b", next) - p) < 1e-12, next);
  }
  const bits = -Math.log2(0.35) - Math.log2(after("a", "b"));
  assert.ok(Math.abs(kneserNeyBits(model, "ab", "b") - bits / 2) < 1e-12);
  assert.throws(() => fitKneserNey("abc", 3), /3 characters, context 3/);
  assert.throws(() => kneserNeyBits(model, ""), /no text/);
});
//# sourceMappingURL=kneser_ney_each_context_s_probabilities_add_up_to_1_and_one_by_hand_test.ts.map
