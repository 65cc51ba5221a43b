import assert from "node:assert/strict";
import { fitNgrams, ngramEntropy } from "../../../lib/text/ngrams.ts";

Deno.test("n-grams: what a context gives to all letters adds up to 1, and counts are right", () => {
  // Four kinds: a, d, n, end. One word, so that its pieces can be read off.
  const words = ["anna", "ada", "dan"];
  const pairs = fitNgrams(words, 2);
  assert.equal(pairs.letters, 4);
  assert.equal(pairs.counts.get("\na"), 2);
  assert.equal(pairs.counts.get("\n"), 3);
  assert.equal(pairs.counts.get("a\n"), 2);
  const p = (seen: number, all: number) => (seen + 1) / (all + 4);
  // "an": a at the start 2 of 3, n after a 2 of 5, an end after n 1 of 3.
  const nats = -Math.log(p(2, 3) * p(2, 5) * p(1, 3)) / 3;
  assert.ok(Math.abs(ngramEntropy(pairs, ["an"]) - nats) < 1e-12);
  for (const n of [1, 2, 3, 4]) {
    const model = fitNgrams(words, n);
    const chances = ["", ..."adn"].map((letter) => {
      const start = "\n".repeat(n - 1);
      const seen = model.counts.get(start + (letter || "\n")) ?? 0;
      return p(seen, model.counts.get(start) ?? 0);
    });
    const sum = chances.reduce((sum, chance) => sum + chance, 0);
    assert.ok(Math.abs(sum - 1) < 1e-12, `n = ${n}: ${sum}`);
  }
  assert.throws(() => fitNgrams(words, 0), /n is 0/);
  assert.throws(() => fitNgrams(words, 1.5), /n is 1\.5/);
  assert.throws(() => ngramEntropy(pairs, []), /no words/);
});
//# sourceMappingURL=n_grams_what_a_context_gives_to_all_letters_adds_up_to_1_and_counts_are_right_test.ts.map
