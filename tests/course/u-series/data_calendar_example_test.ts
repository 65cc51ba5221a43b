import assert from "node:assert/strict";
import {
  dayShare,
  withCalendar,
  yearShare,
} from "../../../lib/data/calendar.ts";

Deno.test("lib/data/calendar.ts: example 1", () => {
  const day = { start: "2010-01-01T06:00Z", hours: 1, columns: [], rows: [] };
  assert.equal(dayShare(day, 6), 0.5);
});

Deno.test("lib/data/calendar.ts: example 2", () => {
  const day = { start: "2010-07-02T00:00Z", hours: 1, columns: [], rows: [] };
  assert.equal(yearShare(day, 0).toFixed(1), "0.5");
});

Deno.test("lib/data/calendar.ts: At six in the morning a quarter of the day has gone", () => {
  const day = { start: "2010-01-01T06:00Z", hours: 1, columns: [], rows: [[]] };
  const { columns, rows } = withCalendar(day);
  assert.deepEqual(columns, [
    "day sine",
    "day cosine",
    "year sine",
    "year cosine",
  ]);
  assert.equal(rows[0][0], 1);
});
//# sourceMappingURL=data_calendar_example_test.ts.map
