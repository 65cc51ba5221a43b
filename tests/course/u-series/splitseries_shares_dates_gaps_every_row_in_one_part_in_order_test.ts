import assert from "node:assert/strict";
import { part, type Series } from "../../../lib/data/series.ts";
import { splitSeries } from "../../../lib/data/split_series.ts";

Deno.test("splitSeries(): shares, dates, gaps; every row in one part, in order", () => {
  const rows = Array.from({ length: 48 }, (_, t) => [t]);
  const days: Series = {
    start: "2012-02-28T00:00Z",
    hours: 1,
    columns: ["t"],
    rows,
  };
  const three = splitSeries(days, [0.6, 0.8]);
  assert.deepEqual(three.map((each) => each.rows.length), [28, 10, 10]);
  assert.deepEqual(three.flatMap((each) => each.rows), rows);
  assert.deepEqual(splitSeries(days, ["2012-02-29"]), [
    part(days, 0, 24),
    { ...part(days, 24, 48), start: "2012-02-29T00:00Z" },
  ]);
  const [before, after] = splitSeries(days, [0.5], 6);
  assert.deepEqual([before.rows.length, after.rows[0]], [18, [24]]);
  assert.deepEqual(splitSeries(days, [0, 1]).map((each) => each.rows.length), [
    0,
    48,
    0,
  ]);
  assert.deepEqual(splitSeries(days, ["2000-01-01", "2020-01-01"])[1], days);
  assert.throws(() => splitSeries(days, [1.2]), /share 1\.2; expected 0 to 1/);
  assert.throws(() => splitSeries(days, [0.8, 0.6]), /expected cuts in order/);
  assert.throws(() => splitSeries(days, ["soon"]), /"soon"; expected as in/);
  assert.throws(
    () => splitSeries({ ...days, start: "then" }, ["2012-02-29"]),
    /it starts at "then"/,
  );
});
//# sourceMappingURL=splitseries_shares_dates_gaps_every_row_in_one_part_in_order_test.ts.map
