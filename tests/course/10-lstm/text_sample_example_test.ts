import assert from "node:assert/strict";
import { sample } from "../../../lib/text/sample.ts";
import { seeded } from "../../../lib/random.ts";

Deno.test("lib/text/sample.ts: One who counts", () => {
  const next = (letter: number) =>
    [0, 1, 2, 3].map((i) => i === letter + 1 ? 50 : 0);
  assert.deepEqual(sample(next, [0], seeded(1), { most: 3 }), [1, 2, 3]);
});
//# sourceMappingURL=text_sample_example_test.ts.map
