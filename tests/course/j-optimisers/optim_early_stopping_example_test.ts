import assert from "node:assert/strict";
import {
  earlyStopping,
  hasStopped,
} from "../../../lib/optim/early_stopping.ts";
import { gradientDescent } from "../../../lib/optim/gradient_descent.ts";
import { minimise } from "../../../lib/optim/minimise.ts";
import { mul, sub, type Tensor, tensor, values } from "../../../lib/tensor.ts";

Deno.test("lib/optim/early_stopping.ts: Two losses that want different things", () => {
  const square = (x: Tensor) => mul(x, x);
  const optimiser = earlyStopping(gradientDescent({ rate: 0.05 }), {
    check: ({ w }: { w: Tensor }) => square(sub(w, 2)),
    patience: 3,
  });
  const start = { w: tensor(0) };
  const to3 = ({ w }: typeof start) => square(sub(w, 3));
  const end = minimise(optimiser, to3, start, { steps: 100 });
  assert.ok(hasStopped(end));
  assert.ok(Math.abs(values(end.params.w)[0] - 2) < 0.1);
});
//# sourceMappingURL=optim_early_stopping_example_test.ts.map
