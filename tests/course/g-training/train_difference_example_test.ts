import assert from "node:assert/strict";
import { difference } from "../../../lib/train/difference.ts";

Deno.test("lib/train/difference.ts: example 1", () => {
  const found = difference({ a: [1, 2] }, { a: [1, 3] });
  assert.deepEqual(found, { path: "a.1", one: "2", other: "3" });
});
//# sourceMappingURL=train_difference_example_test.ts.map
