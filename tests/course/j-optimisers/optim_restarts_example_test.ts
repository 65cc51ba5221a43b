import assert from "node:assert/strict";
import { randomRestarts } from "../../../lib/optim/restarts.ts";
import { bestOf } from "../../../lib/optim/best.ts";
import { gradientDescent } from "../../../lib/optim/gradient_descent.ts";
import { minimise } from "../../../lib/optim/minimise.ts";
import { mul, sub, type Tensor, tensor, values } from "../../../lib/tensor.ts";

Deno.test("lib/optim/restarts.ts: example 1", () => {
  // (w² − 1)² + w/4 has a high valley at 1, and a deep one at −1.
  const valleys = ({ w }: { w: Tensor }) => {
    const off = sub(mul(w, w), 1);
    return sub(mul(off, off), mul(w, -0.25));
  };
  const optimiser = randomRestarts(gradientDescent({ rate: 0.05 }), {
    every: 50,
    draw: (random) => ({ w: tensor(3 * random() - 1.5) }),
  });
  const start = { w: tensor(1.2) };
  const end = minimise(optimiser, valleys, start, { steps: 400 });
  assert.ok(values(bestOf(end).w)[0] < 0);
});
//# sourceMappingURL=optim_restarts_example_test.ts.map
