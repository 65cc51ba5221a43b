/**
 * What series cannot be cut or put together by.
 *
 * @module
 */
import assert from "node:assert/strict";
import { resample } from "../../../lib/data/resample.ts";
import type { Series } from "../../../lib/data/series.ts";
import { splitSeries } from "../../../lib/data/split_series.ts";

function series(start: string, rows: number): Series {
  return {
    start,
    hours: 1,
    columns: ["x"],
    rows: Array.from({ length: rows }, (_, i) => [i]),
  };
}

const day = series("2010-01-01T00:00Z", 100);

Deno.test("splitSeries: no gap but a whole number of rows, 0 or more", () => {
  for (const gap of [-1, 1.5, NaN]) {
    assert.throws(
      () => splitSeries(day, [0.5], gap),
      { name: "RangeError", message: /a gap of/ },
    );
  }
});

Deno.test("splitSeries: every share of 100 rows is as many rows", () => {
  for (let percent = 0; percent <= 100; percent++) {
    const [past] = splitSeries(day, [percent / 100]);
    assert.equal(past.rows.length, percent);
  }
});

Deno.test("resample: by a word or a column that there is not, it refuses", () => {
  const most = { x: "max" as never };
  assert.throws(() => resample(day, 24, most), {
    name: "RangeError",
    message: /max of x; expected mean, sum or last/,
  });
  assert.throws(() => resample(day, 24, { y: "sum" }), { name: "RangeError" });
});

Deno.test("resample: rows that begin at half past are in no hour", () => {
  assert.throws(() => resample(series("2010-01-01T00:30Z", 100), 24), {
    name: "RangeError",
    message: /do not begin on the hours/,
  });
});
