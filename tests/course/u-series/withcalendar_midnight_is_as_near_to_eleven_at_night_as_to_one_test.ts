import assert from "node:assert/strict";
import { withCalendar, yearShare } from "../../../lib/data/calendar.ts";

Deno.test("withCalendar(): midnight is as near to eleven at night as to one", () => {
  const rows = Array.from({ length: 25 }, () => []);
  const day = { start: "2012-03-04T00:00Z", hours: 1, columns: [], rows };
  const places = withCalendar(day).rows;
  const far = (i: number, k: number) =>
    Math.hypot(places[i][0] - places[k][0], places[i][1] - places[k][1]);
  assert.ok(Math.abs(far(23, 24) - far(0, 1)) < 1e-12);
  assert.ok(far(0, 24) < 1e-12 && far(0, 12) > 1.99);
  for (const year of [1999, 2010, 2014, 2100]) {
    const start = `${year}-01-01T00:00Z`;
    const share = yearShare({ ...day, start }, 0);
    assert.ok(Math.min(share, 1 - share) < 2 / 365, `${year}: ${share}`);
  }
});
//# sourceMappingURL=withcalendar_midnight_is_as_near_to_eleven_at_night_as_to_one_test.ts.map
