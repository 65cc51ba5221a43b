import assert from "node:assert/strict";
import { gradientDescent } from "../../../lib/optim/gradient_descent.ts";
import { minimise } from "../../../lib/optim/minimise.ts";
import { mul, type Tensor, tensor, toArray } from "../../../lib/tensor.ts";

Deno.test("lib/optim/gradient_descent.ts: example 1", () => {
  const square = ({ w }: { w: Tensor }) => mul(w, w);
  const start = { w: tensor(8) };
  const { params } = minimise(gradientDescent({ rate: 0.25 }), square, start, {
    steps: 3,
  });
  assert.equal(toArray(params.w), 1);
});
//# sourceMappingURL=optim_gradient_descent_example_test.ts.map
