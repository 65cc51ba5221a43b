import assert from "node:assert/strict";
import { numGrad } from "../../../lib/descent/num_grad.ts";

Deno.test("lib/descent/num_grad.ts: The slope of w² at 3 is 6", () => {
  assert.deepEqual(numGrad(([w]) => w ** 2, [3]), [6]);
});
//# sourceMappingURL=descent_num_grad_example_test.ts.map
