import assert from "node:assert/strict";
import { averaged, averageOf } from "../../../lib/optim/averaged.ts";
import { gradientDescent } from "../../../lib/optim/gradient_descent.ts";
import { minimise } from "../../../lib/optim/minimise.ts";
import { mul, type Tensor, tensor, values } from "../../../lib/tensor.ts";

Deno.test("lib/optim/averaged.ts: Steps that are too long go to and fro; their mean does not", () => {
  const square = ({ w }: { w: Tensor }) => mul(w, w);
  const optimiser = averaged(gradientDescent({ rate: 1 }));
  const start = { w: tensor(5) };
  const end = minimise(optimiser, square, start, { steps: 100 });
  assert.equal(values(end.params.w)[0], 5);
  assert.ok(Math.abs(values(averageOf(end).w)[0]) < 0.1);
});
//# sourceMappingURL=optim_averaged_example_test.ts.map
