import assert from "node:assert/strict";
import { characters, toIndices, toText } from "../../../lib/text/characters.ts";

Deno.test("lib/text/characters.ts: example 1", () => {
  assert.deepEqual(characters("banana").letters, ["a", "b", "n"]);
});

Deno.test("lib/text/characters.ts: example 2", () => {
  assert.deepEqual(toIndices("nab", characters("banana")), [2, 0, 1]);
});

Deno.test("lib/text/characters.ts: example 3", () => {
  assert.equal(toText([2, 0, 1], characters("banana")), "nab");
});
//# sourceMappingURL=text_characters_example_test.ts.map
