import assert from "node:assert/strict";
import {
  filledForward,
  missing,
  withMissing,
} from "../../../lib/data/missing.ts";

Deno.test("lib/data/missing.ts: example 1", () => {
  const day = {
    start: "2010-01-01T00:00Z",
    hours: 1,
    columns: ["x"],
    rows: [[1], [NaN], [NaN], [4]],
  };
  assert.deepEqual(missing(day), { x: { count: 2, longest: 2 } });
});

Deno.test("lib/data/missing.ts: example 2", () => {
  const day = {
    start: "2010-01-01T00:00Z",
    hours: 1,
    columns: ["x"],
    rows: [[NaN], [5], [NaN], [NaN]],
  };
  assert.deepEqual(filledForward(day, 1).rows, [[NaN], [5], [5], [NaN]]);
});

Deno.test("lib/data/missing.ts: example 3", () => {
  const day = {
    start: "2010-01-01T00:00Z",
    hours: 1,
    columns: ["x"],
    rows: [[1], [NaN]],
  };
  assert.deepEqual(withMissing(day, "x").columns, ["x", "x missing"]);
  assert.deepEqual(withMissing(day, "x").rows, [[1, 0], [NaN, 1]]);
});
//# sourceMappingURL=data_missing_example_test.ts.map
