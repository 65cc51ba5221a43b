import assert from "node:assert/strict";
import {
  grammarLogProbability,
  grammarNames,
} from "../../../lib/data/grammar_names.ts";
import { seeded } from "../../../lib/random.ts";

Deno.test("grammarLogProbability(): by hand, and what the grammar cannot make", () => {
  // Two syllables, dark: b·a, r, br·o; hard, so ends in k.
  const p = 0.4 * 0.6 * (0.1 * 0.6) * 0.1 * (0.03 * 0.25) * 0.5;
  assert.ok(Math.abs(grammarLogProbability("barbrok") - Math.log(p)) < 1e-12);
  const cannot = [
    "",
    "b",
    "ada",
    "bobe",
    "bas",
    "mak",
    "man",
    "zara",
    "babababababa",
    "batka",
    "Bak",
    "ba ba",
  ];
  for (const name of cannot) {
    assert.equal(grammarLogProbability(name), -Infinity, name);
  }
  for (const name of grammarNames(2000, seeded(2))) {
    assert.ok(Number.isFinite(grammarLogProbability(name)), name);
  }
});
//# sourceMappingURL=grammarlogprobability_by_hand_and_what_the_grammar_cannot_make_test.ts.map
