import assert from "node:assert/strict";
import { xoshiro128 } from "../../../lib/random.ts";

Deno.test("xoshiro128() repeats the published test vector", () => {
  const next = xoshiro128([1, 2, 3, 4]);
  const expected = [
    11520,
    0,
    5927040,
    70819200,
    2031721883,
    1637235492,
    1287239034,
    3734860849,
    3729100597,
    4258142804,
  ];
  assert.deepEqual(expected.map(() => next()), expected);
});
//# sourceMappingURL=xoshiro128_repeats_the_published_test_vector_test.ts.map
