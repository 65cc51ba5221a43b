import assert from "node:assert/strict";
import {
  cellFigure,
  tellingCell,
  watchLetters,
} from "../../../lib/demo/gates.ts";
import { initCharacterModel } from "../../../lib/nn/character_model.ts";
import { seeded } from "../../../lib/random.ts";
import { characters } from "../../../lib/text/characters.ts";
import { drawOne, sample } from "../../../lib/text/sample.ts";

Deno.test("gates: no texts, no such cell, an unknown letter", () => {
  const alphabet = characters("\nabc");
  const sizes = { vocabSize: 4, embedDim: 2, hidden: 3 };
  const params = initCharacterModel(sizes, seeded(1));
  const one = watchLetters(params, "ab", alphabet);
  assert.throws(
    () => watchLetters(params, "Zz", alphabet),
    /character 1 of "Zz"/,
  );
  assert.throws(() => cellFigure([], 0), RangeError);
  assert.throws(() => cellFigure([one], 3), RangeError);
  assert.throws(() => tellingCell([one], []), RangeError);
  assert.match(cellFigure([one], 2), /in cell 3/);
  assert.throws(() => drawOne([0, 0], seeded(1)), RangeError);
  assert.throws(() => sample(() => [NaN, 0], [0], seeded(1)), RangeError);
  assert.throws(() => sample(() => [0, 0], [], seeded(1)), RangeError);
});
//# sourceMappingURL=gates_no_texts_no_such_cell_an_unknown_letter_test.ts.map
