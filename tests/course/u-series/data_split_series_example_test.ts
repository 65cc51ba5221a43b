import assert from "node:assert/strict";
import { splitSeries } from "../../../lib/data/split_series.ts";

Deno.test("lib/data/split_series.ts: example 1", () => {
  const day = {
    start: "2010-01-01T00:00Z",
    hours: 6,
    columns: ["x"],
    rows: [[1], [2], [3], [4]],
  };
  const [past, future] = splitSeries(day, [0.75]);
  assert.deepEqual(past.rows, [[1], [2], [3]]);
  assert.equal(future.start, "2010-01-01T18:00Z");
});
//# sourceMappingURL=data_split_series_example_test.ts.map
