import assert from "node:assert/strict";
import { characters, toText } from "../../../lib/text/characters.ts";
import { END, wordBatch } from "../../../lib/text/word_batch.ts";

Deno.test("wordBatch(): y is x one step later, and the mask counts each word and its end", () => {
  const words = ["ada", "", "bo", "ada"];
  const alphabet = characters(words.join(END));
  const { x, y, there } = wordBatch(words, alphabet);
  for (const [i, word] of words.entries()) {
    assert.equal(x[i].length, 4);
    assert.deepEqual([...x[i].slice(1), 0], y[i]);
    const characters = there[i].reduce((sum, one) => sum + one, 0);
    assert.equal(characters, word.length + 1);
    assert.equal(toText(y[i].slice(0, characters), alphabet), word + END);
    assert.ok(there[i].every((one, t) => one === (t < characters ? 1 : 0)));
  }
  assert.deepEqual(wordBatch([], alphabet), { x: [], y: [], there: [] });
  assert.throws(
    () => wordBatch(["eve"], alphabet),
    /"e", character 1 of "eve"/,
  );
  assert.throws(() => wordBatch(["a"], characters("a")), /"\\n"/);
});
//# sourceMappingURL=wordbatch_y_is_x_one_step_later_and_the_mask_counts_each_word_and_its_end_test.ts.map
