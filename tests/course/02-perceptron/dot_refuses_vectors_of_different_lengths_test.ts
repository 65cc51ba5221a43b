import assert from "node:assert/strict";
import { dot } from "../../../lib/vector.ts";

Deno.test("dot() refuses vectors of different lengths", () => {
  assert.equal(dot([], []), 0);
  assert.equal(dot([NaN, 1], [0, 1]), NaN);
  assert.throws(
    () => dot([1, 2], [3]),
    new RangeError("dot: lengths differ: [2] · [1]; expected 2 = 1"),
  );
});
//# sourceMappingURL=dot_refuses_vectors_of_different_lengths_test.ts.map
