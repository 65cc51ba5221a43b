import assert from "node:assert/strict";
import { lags } from "../../../lib/data/lags.ts";

Deno.test("lib/data/lags.ts: example 1", () => {
  const day = {
    start: "2010-01-01T00:00Z",
    hours: 1,
    columns: ["x", "wind"],
    rows: [[1, 7], [2, 8], [3, 9]],
  };
  assert.deepEqual(lags(day, "x", [2], 2), [[2, 1, 8]]);
});
//# sourceMappingURL=data_lags_example_test.ts.map
