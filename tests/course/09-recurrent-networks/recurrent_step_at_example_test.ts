import assert from "node:assert/strict";
import { stepAt } from "../../../lib/recurrent/step_at.ts";
import { tensor, toArray } from "../../../lib/tensor.ts";

Deno.test("lib/recurrent/step_at.ts: example 1", () => {
  const x = tensor([[[1], [2]], [[3], [4]]]);
  assert.deepEqual(toArray(stepAt(x, 1)), [[2], [4]]);
});
//# sourceMappingURL=recurrent_step_at_example_test.ts.map
