import assert from "node:assert/strict";
import { readLetters } from "../../../lib/nn/read_letters.ts";
import { initCharacterModel } from "../../../lib/nn/character_model.ts";
import { seeded } from "../../../lib/random.ts";

Deno.test("lib/nn/read_letters.ts: example 1", () => {
  const sizes = { vocabSize: 3, embedDim: 2, hidden: 4 };
  const read = readLetters(initCharacterModel(sizes, seeded(1)));
  const [first, again] = [read(2), read(2)];
  assert.notDeepEqual(first.scores, again.scores);
});
//# sourceMappingURL=nn_read_letters_example_test.ts.map
