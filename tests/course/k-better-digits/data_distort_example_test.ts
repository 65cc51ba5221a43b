import assert from "node:assert/strict";
import { distort, slight } from "../../../lib/data/distort.ts";
import { seeded } from "../../../lib/random.ts";

Deno.test("lib/data/distort.ts: example 1", () => {
  const image = Array.from({ length: 64 }, (_, i) => i % 8);
  const other = distort(image, slight, seeded(1));
  assert.notDeepEqual(other, image);
  assert.deepEqual(distort(image, slight, seeded(1)), other);
});
//# sourceMappingURL=data_distort_example_test.ts.map
