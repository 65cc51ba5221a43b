import assert from "node:assert/strict";
import { windows } from "../../../lib/data/windows.ts";

Deno.test("lib/data/windows.ts: example 1", () => {
  const { x, y } = windows([[1], [2], [3], [4]], [10, 20, 30, 40], 2);
  assert.deepEqual(x, [[[1], [2]], [[2], [3]]]);
  assert.deepEqual(y, [30, 40]);
});
//# sourceMappingURL=data_windows_example_test.ts.map
