import assert from "node:assert/strict";
import { watchLetters } from "../../../lib/demo/gates.ts";
import { initCharacterModel } from "../../../lib/nn/character_model.ts";
import { seeded } from "../../../lib/random.ts";
import { characters } from "../../../lib/text/characters.ts";

Deno.test("lib/demo/gates.ts: example 1", () => {
  const alphabet = characters("\nabc");
  const sizes = { vocabSize: 4, embedDim: 2, hidden: 3 };
  const params = initCharacterModel(sizes, seeded(1));
  const { letters } = watchLetters(params, "ab", alphabet);
  assert.deepEqual(letters.map(({ letter }) => letter), ["\n", "a", "b"]);
  assert.equal(letters[2].gates.forget.length, 3);
});
//# sourceMappingURL=demo_gates_example_test.ts.map
