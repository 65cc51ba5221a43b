import assert from "node:assert/strict";
import { checkWindows } from "../../../lib/data/check_windows.ts";

Deno.test("lib/data/check_windows.ts: example 1", () => {
  checkWindows(5, 5, 2, 1);
  assert.throws(() => checkWindows(5, 5, 2, 0), /0 hours ahead/);
});
//# sourceMappingURL=data_check_windows_example_test.ts.map
