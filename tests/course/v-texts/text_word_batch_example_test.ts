import assert from "node:assert/strict";
import { wordBatch } from "../../../lib/text/word_batch.ts";
import { characters } from "../../../lib/text/characters.ts";

Deno.test("lib/text/word_batch.ts: example 1", () => {
  const { x, y, there } = wordBatch(["ab", "b"], characters("ab\n"));
  assert.deepEqual(x, [[0, 1, 2], [0, 2, 0]]);
  assert.deepEqual(y, [[1, 2, 0], [2, 0, 0]]);
  assert.deepEqual(there, [[1, 1, 1], [1, 1, 0]]);
});
//# sourceMappingURL=text_word_batch_example_test.ts.map
