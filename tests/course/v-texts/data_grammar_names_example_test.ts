import assert from "node:assert/strict";
import {
  grammarEntropy,
  grammarLogProbability,
  grammarNames,
} from "../../../lib/data/grammar_names.ts";
import { seeded } from "../../../lib/random.ts";

Deno.test("lib/data/grammar_names.ts: example 1", () => {
  assert.equal(grammarNames(5, seeded(1)).length, 5);
});

Deno.test("lib/data/grammar_names.ts: example 2", () => {
  assert.ok(grammarEntropy() > 1.6 && grammarEntropy() < 1.7);
});

Deno.test("lib/data/grammar_names.ts: example 3", () => {
  assert.equal(grammarLogProbability("xyz"), -Infinity);
});
//# sourceMappingURL=data_grammar_names_example_test.ts.map
