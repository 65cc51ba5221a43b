import assert from "node:assert/strict";
import { initLinear } from "../../../lib/nn/init_linear.ts";

Deno.test("lib/nn/init_linear.ts: example 1", () => {
  const { w, b } = initLinear(3, 2, Math.random);
  assert.deepEqual([w.shape, b.shape], [[3, 2], [2]]);
});
//# sourceMappingURL=nn_init_linear_example_test.ts.map
