import assert from "node:assert/strict";
import { watchLetters } from "../../../lib/demo/gates.ts";
import { initCharacterModel } from "../../../lib/nn/character_model.ts";
import { seeded } from "../../../lib/random.ts";
import { characters } from "../../../lib/text/characters.ts";

Deno.test("cells that are changed write otherwise", () => {
  const alphabet = characters("\nabc");
  const sizes = { vocabSize: 4, embedDim: 2, hidden: 3 };
  const params = initCharacterModel(sizes, seeded(1));
  const seen: number[] = [];
  const watch = (value: number) =>
    watchLetters(params, "ab", alphabet, {
      count: 20,
      random: seeded(1),
      change(cells, at) {
        seen.push(at);
        return at === 3 ? cells.map(() => value) : [...cells];
      },
    });
  const [low, high] = [watch(-50), watch(50)];
  assert.notDeepEqual(low.continuations, high.continuations);
  assert.deepEqual(low.letters, high.letters);
  assert.deepEqual(seen.slice(0, 3), [0, 1, 2]);
});
//# sourceMappingURL=cells_that_are_changed_write_otherwise_test.ts.map
