import assert from "node:assert/strict";
import { splitDistinct, splitLines } from "../../../lib/data/names.ts";

Deno.test("lib/data/names.ts: example 1", () => {
  const { train, test } = splitLines(
    ["ada", "bo", "cy", "di", "eve"],
    Math.random,
  );
  assert.deepEqual([train.length, test.length], [4, 1]);
});

Deno.test("lib/data/names.ts: example 2", () => {
  const { train, test } = splitDistinct(["ada", "ada", "bo"], Math.random);
  assert.notEqual(train[0], test[0]);
});
//# sourceMappingURL=data_names_example_test.ts.map
