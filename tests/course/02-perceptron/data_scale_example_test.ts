import assert from "node:assert/strict";
import { fitScale } from "../../../lib/data/scale.ts";

Deno.test("lib/data/scale.ts: example 1", () => {
  const scale = fitScale([[1, 5], [3, 5]]);
  assert.deepEqual(scale([4, 5]), [2, 0]);
});
//# sourceMappingURL=data_scale_example_test.ts.map
