import assert from "node:assert/strict";
import { resample } from "../../../lib/data/resample.ts";
import type { Series } from "../../../lib/data/series.ts";

Deno.test("resample(): means, sums and last numbers of whole days; NaN where nothing is known", () => {
  const rows = Array.from({ length: 40 }, (_, t) => [t, 1, t]);
  for (let t = 6; t < 12; t++) rows[t] = [NaN, NaN, t === 6 ? 6 : NaN];
  const series: Series = {
    start: "2012-02-28T23:00Z",
    hours: 1,
    columns: ["a", "rain", "counter"],
    rows,
  };
  const how = { rain: "sum", counter: "last" } as const;
  const three = resample(series, 3, how);
  assert.equal(three.start, "2012-02-29T00:00Z");
  assert.deepEqual(three.hours, 3);
  assert.deepEqual(three.rows[0], [2, 3, 3]);
  assert.deepEqual(three.rows[1], [4.5, 2, 6]);
  assert.deepEqual(three.rows[2], [NaN, NaN, NaN]);
  assert.equal(three.rows.length, 13);
  const days = resample(series, 24, how);
  assert.deepEqual(days.rows.map((row) => row.slice(1)), [[18, 24]]);
  assert.deepEqual(resample(series, 1).rows, rows);
  assert.deepEqual(resample(three, 24, how).rows[0].slice(1), [18, 24]);
  assert.deepEqual(resample({ ...series, rows: [] }, 24).rows, []);
  for (const hours of [0, 1.5, 5, 36, NaN]) {
    assert.throws(() => resample(series, hours), /expected a multiple/);
  }
  assert.throws(() => resample(three, 4), /3 h to 4 h/);
});
//# sourceMappingURL=resample_means_sums_and_last_numbers_of_whole_days_nan_where_nothing_is_known_test.ts.map
