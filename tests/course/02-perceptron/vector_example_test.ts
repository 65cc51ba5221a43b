import assert from "node:assert/strict";
import { add, dot } from "../../../lib/vector.ts";

Deno.test("lib/vector.ts: Two apples at 3 and one pear at 4", () => {
  assert.equal(dot([2, 1], [3, 4]), 10);
});

Deno.test("lib/vector.ts: example 2", () => {
  assert.deepEqual(add([1, 2], [10, 20]), [11, 22]);
});
//# sourceMappingURL=vector_example_test.ts.map
