import assert from "node:assert/strict";
import {
  fitRange,
  fitStandard,
  scaled,
  unscaled,
} from "../../../lib/data/scaling.ts";

Deno.test("lib/data/scaling.ts: example 1", () => {
  const scaling = fitStandard([[1, 5], [3, 5], [NaN, 5]]);
  assert.deepEqual(scaling, { shift: [2, 5], size: [1, 1] });
});

Deno.test("lib/data/scaling.ts: example 2", () => {
  const scaling = fitRange([[1, 5], [3, 5], [NaN, 5]]);
  assert.deepEqual(scaling, { shift: [1, 5], size: [2, 1] });
});

Deno.test("lib/data/scaling.ts: example 3", () => {
  assert.deepEqual(scaled([[5, NaN]], { shift: [1, 0], size: [2, 1] }), [[
    2,
    NaN,
  ]]);
});

Deno.test("lib/data/scaling.ts: example 4", () => {
  assert.deepEqual(unscaled([2, 0], { shift: [1], size: [2] }, 0), [5, 1]);
});
//# sourceMappingURL=data_scaling_example_test.ts.map
