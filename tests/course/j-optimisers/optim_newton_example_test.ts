import assert from "node:assert/strict";
import { newton } from "../../../lib/optim/newton.ts";
import { minimise } from "../../../lib/optim/minimise.ts";
import { mul, sum, type Tensor, tensor, toArray } from "../../../lib/tensor.ts";

Deno.test("lib/optim/newton.ts: One step to the bottom of a bowl", () => {
  const bowl = ({ w }: { w: Tensor }) => sum(mul(mul(w, w), tensor([1, 8])));
  const start = { w: tensor([3, 4]) };
  const { params } = minimise(newton(), bowl, start, { steps: 1 });
  assert.deepEqual(toArray(params.w), [0, 0]);
});
//# sourceMappingURL=optim_newton_example_test.ts.map
