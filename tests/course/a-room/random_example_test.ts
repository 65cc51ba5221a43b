import assert from "node:assert/strict";
import { seeded, shuffled, xoshiro128 } from "../../../lib/random.ts";

Deno.test("lib/random.ts: The first numbers of the published test vector", () => {
  const next = xoshiro128([1, 2, 3, 4]);
  assert.deepEqual([next(), next(), next()], [11520, 0, 5927040]);
});

Deno.test("lib/random.ts: example 2", () => {
  const [one, other] = [seeded(7), seeded(7)];
  assert.equal(one(), other());
});

Deno.test("lib/random.ts: example 3", () => {
  assert.deepEqual(shuffled([1, 2, 3], seeded(1)).sort(), [1, 2, 3]);
});
//# sourceMappingURL=random_example_test.ts.map
