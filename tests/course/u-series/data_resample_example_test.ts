import assert from "node:assert/strict";
import { resample } from "../../../lib/data/resample.ts";

Deno.test("lib/data/resample.ts: example 1", () => {
  const day = {
    start: "2010-01-01T12:00Z",
    hours: 6,
    columns: ["x"],
    rows: [[9], [9], [1], [2], [NaN], [6]],
  };
  const [start, rows] = [resample(day, 24).start, resample(day, 24).rows];
  assert.deepEqual([start, rows], ["2010-01-02T00:00Z", [[3]]]);
});
//# sourceMappingURL=data_resample_example_test.ts.map
