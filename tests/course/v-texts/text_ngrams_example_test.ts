import assert from "node:assert/strict";
import { fitNgrams, ngramEntropy } from "../../../lib/text/ngrams.ts";

Deno.test("lib/text/ngrams.ts: example 1", () => {
  const { letters, counts } = fitNgrams(["anna", "ada"], 2);
  assert.deepEqual([letters, counts.get("an"), counts.get("a")], [4, 1, 4]);
});

Deno.test("lib/text/ngrams.ts: The marks are two of four characters; with three kinds, one added to each", () => {
  const model = fitNgrams(["a", "b"], 1);
  assert.ok(
    Math.abs(
      ngramEntropy(model, ["a"]) - (Math.log(7 / 2) + Math.log(7 / 3)) / 2,
    ) < 1e-12,
  );
});
//# sourceMappingURL=text_ngrams_example_test.ts.map
