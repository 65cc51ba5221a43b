import assert from "node:assert/strict";
import { meanAbsoluteError, rowsBefore } from "../../../lib/data/forecast.ts";
import { lags } from "../../../lib/data/lags.ts";
import { choose, column } from "../../../lib/data/series.ts";

Deno.test("rows that have no past, and forecasts without a truth, are refused", () => {
  const rows = [[1, 5], [2, 6], [3, 7]];
  const columns = ["x", "wind"];
  const day = { start: "2010-01-01T00:00Z", hours: 1, columns, rows };
  assert.deepEqual(rowsBefore(rows, [3, 2], 2), [
    rows.slice(1),
    rows.slice(0, 2),
  ]);
  assert.throws(
    () => rowsBefore(rows, [1], 2),
    /row 1 of 3 has no 2 rows before/,
  );
  assert.throws(() => rowsBefore(rows, [4], 2), /row 4 of 3/);
  assert.throws(
    () => lags(day, "x", [1], 2),
    /row 1 of 3 has no 2 rows before it/,
  );
  assert.throws(() => lags(day, "x", [4], 2), /row 4 of 3/);
  assert.deepEqual(lags(day, "x", [3], 1), [[3, 7]]);
  assert.throws(() => column(day, "rain"), /no "rain"; there are x, wind/);
  assert.throws(() => choose(day, ["x", "y"]), /no "y"/);
  assert.throws(() => meanAbsoluteError([1], [1, 2]), /1 forecasts, 2 truths/);
  assert.throws(() => meanAbsoluteError([], []), /one at least/);
});
//# sourceMappingURL=rows_that_have_no_past_and_forecasts_without_a_truth_are_refused_test.ts.map
