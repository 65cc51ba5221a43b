import assert from "node:assert/strict";
import { characters, toIndices, toText } from "../../../lib/text/characters.ts";

Deno.test("characters: there and back, also outside the basic plane; strangers are named", () => {
  const text = "Ada, 😀 née Byron\n";
  const alphabet = characters(text);
  assert.deepEqual(toText(toIndices(text, alphabet), alphabet), text);
  assert.equal(toIndices("😀", alphabet).length, 1);
  assert.deepEqual(alphabet.letters, [...alphabet.letters].sort());
  assert.equal(characters("\nab").letters[0], "\n");
  assert.deepEqual(characters("").letters, []);
  assert.deepEqual(toIndices("", alphabet), []);
  assert.throws(
    () => toIndices("Ada!", alphabet),
    new RangeError(
      'toIndices: "!", character 4 of "Ada!", is not in the alphabet of 14; ' +
        "was that made from all texts?",
    ),
  );
  assert.throws(() => toText([1.5], alphabet), /no character 1\.5/);
  assert.throws(() => toText([99], alphabet), /there are 0 to 13/);
});
//# sourceMappingURL=characters_there_and_back_also_outside_the_basic_plane_strangers_are_named_test.ts.map
