import assert from "node:assert/strict";
import { grammarLogProbability } from "../../../lib/data/grammar_names.ts";

Deno.test("every name is made in one way, and the probabilities of short ones add up", () => {
  const onsets = "b br d dr g k t l m n v sh".split(" ");
  const codas = ["", "n", "r", "l"];
  const endings = ["", "k", "x", "s", "th"];
  const syllables = onsets.flatMap((onset) =>
    [..."aoueiy"].map((vowel) => onset + vowel)
  );
  // All strings of one and of two syllables, right or wrong, by all ways to make them.
  const one = syllables.flatMap((s) => endings.map((ending) => s + ending));
  const two = syllables.flatMap((s) =>
    codas.flatMap((coda) => one.map((rest) => s + coda + rest))
  );
  const sum = (names: string[]) =>
    names.reduce((sum, name) => sum + Math.exp(grammarLogProbability(name)), 0);
  for (const [names, p] of [[one, 0.05], [two, 0.4]] as const) {
    assert.equal(new Set(names).size, names.length, "made in two ways");
    assert.ok(Math.abs(sum(names) - p) < 1e-12, `${sum(names)}`);
  }
});
//# sourceMappingURL=every_name_is_made_in_one_way_and_the_probabilities_of_short_ones_add_up_test.ts.map
