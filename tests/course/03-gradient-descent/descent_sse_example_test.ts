import assert from "node:assert/strict";
import { sse } from "../../../lib/descent/sse.ts";

Deno.test("lib/descent/sse.ts: One and two persons, and a rise of 2 and 3 ppm", () => {
  assert.equal(sse([0], [[1], [2]], [2, 3]), 6.5);
});
//# sourceMappingURL=descent_sse_example_test.ts.map
