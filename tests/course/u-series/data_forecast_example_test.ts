import assert from "node:assert/strict";
import {
  forecastable,
  meanAbsoluteError,
  rowsBefore,
} from "../../../lib/data/forecast.ts";

Deno.test("lib/data/forecast.ts: example 1", () => {
  assert.deepEqual(forecastable([5, 6, NaN, 8, 9], 0, 5), [1, 4]);
  assert.deepEqual(forecastable([5, 6, NaN, 8, 9], 0, 5, 2), [3]);
});

Deno.test("lib/data/forecast.ts: example 2", () => {
  assert.deepEqual(rowsBefore([[1], [2], [3]], [2], 2), [[[1], [2]]]);
});

Deno.test("lib/data/forecast.ts: example 3", () => {
  assert.equal(meanAbsoluteError([1, 5], [2, 2]), 2);
});
//# sourceMappingURL=data_forecast_example_test.ts.map
