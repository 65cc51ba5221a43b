import assert from "node:assert/strict";
import {
  grammarEntropy,
  grammarLength,
  grammarLogProbability,
  grammarNames,
} from "../../../lib/data/grammar_names.ts";
import { seeded } from "../../../lib/random.ts";

Deno.test("grammarEntropy() is what the names' probabilities say, on many names", () => {
  const names = grammarNames(100_000, seeded(1));
  const nats = names.map((name) => -grammarLogProbability(name));
  const characters = names.map(({ length }) => length + 1);
  const mean = (values: number[]) =>
    values.reduce((sum, value) => sum + value, 0) / values.length;
  const h = grammarEntropy();
  // The spread of the ratio of two means, by what each name adds to it.
  const off = nats.map((each, i) => (each - h * characters[i]) ** 2);
  const spread = Math.sqrt(mean(off) / names.length) / grammarLength();
  const found = mean(nats) / mean(characters);
  assert.ok(Math.abs(found - h) < 4 * spread, `${found}, not ${h} ± ${spread}`);
  assert.ok(spread < 0.002);
  assert.ok(Math.abs(mean(characters) / grammarLength() - 1) < 0.005);
  assert.deepEqual(grammarNames(9, seeded(1)), names.slice(0, 9));
});
//# sourceMappingURL=grammarentropy_is_what_the_names_probabilities_say_on_many_names_test.ts.map
