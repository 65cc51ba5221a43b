import assert from "node:assert/strict";
import {
  characterModel,
  initCharacterModel,
} from "../../../lib/nn/character_model.ts";
import { seeded } from "../../../lib/random.ts";
import { tensor } from "../../../lib/tensor.ts";

Deno.test("lib/nn/character_model.ts: example 1", () => {
  const sizes = { vocabSize: 27, embedDim: 4, hidden: 8 };
  const params = initCharacterModel(sizes, seeded(1));
  const { scores } = characterModel(params, tensor([[5, 13, 13, 1]], "int32"));
  assert.deepEqual(scores.shape, [1, 4, 27]);
});
//# sourceMappingURL=nn_character_model_example_test.ts.map
