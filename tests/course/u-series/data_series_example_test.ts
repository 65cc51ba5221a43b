import assert from "node:assert/strict";
import {
  choose,
  column,
  hourOf,
  part,
  rowAt,
} from "../../../lib/data/series.ts";

Deno.test("lib/data/series.ts: example 1", () => {
  const day = {
    start: "2010-01-01T00:00Z",
    hours: 1,
    columns: ["a", "b"],
    rows: [[1, 2], [3, 4]],
  };
  assert.deepEqual(column(day, "b"), [2, 4]);
});

Deno.test("lib/data/series.ts: example 2", () => {
  const day = {
    start: "2010-01-01T00:00Z",
    hours: 1,
    columns: ["a", "b"],
    rows: [[1, 2], [3, 4]],
  };
  assert.deepEqual(choose(day, ["b"]).rows, [[2], [4]]);
});

Deno.test("lib/data/series.ts: example 3", () => {
  const day = { start: "2010-12-31T00:00Z", hours: 1, columns: [], rows: [] };
  assert.equal(hourOf(day, 25), "2011-01-01T01:00Z");
});

Deno.test("lib/data/series.ts: example 4", () => {
  const days = {
    start: "2010-12-31T00:00Z",
    hours: 6,
    columns: [],
    rows: [[], [], [], [], []],
  };
  assert.equal(rowAt(days, "2011-01-01"), 4);
});

Deno.test("lib/data/series.ts: example 5", () => {
  const day = {
    start: "2010-01-01T00:00Z",
    hours: 6,
    columns: ["x"],
    rows: [[1], [2], [3]],
  };
  assert.deepEqual(part(day, 1, 2), {
    ...day,
    start: "2010-01-01T06:00Z",
    rows: [[2]],
  });
});
//# sourceMappingURL=data_series_example_test.ts.map
