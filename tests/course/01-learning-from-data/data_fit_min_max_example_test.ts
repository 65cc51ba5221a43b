import assert from "node:assert/strict";
import { fitMinMax } from "../../../lib/data/fit_min_max.ts";

Deno.test("lib/data/fit_min_max.ts: example 1", () => {
  const scale = fitMinMax([[280, 5], [480, 5]]);
  assert.deepEqual(scale([460, 5]), [0.9, 0]);
  assert.deepEqual(scale([180, 6]), [-0.5, 1]);
});
//# sourceMappingURL=data_fit_min_max_example_test.ts.map
