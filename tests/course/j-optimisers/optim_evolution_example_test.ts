import assert from "node:assert/strict";
import { evolution, ranks } from "../../../lib/optim/evolution.ts";
import { minimise } from "../../../lib/optim/minimise.ts";
import {
  mul,
  sub,
  sum,
  type Tensor,
  tensor,
  values,
} from "../../../lib/tensor.ts";

Deno.test("lib/optim/evolution.ts: example 1", () => {
  const bowl = ({ w }: { w: Tensor }) => {
    const off = sub(w, tensor([1, -1]));
    return sum(mul(off, off));
  };
  const optimiser = evolution({ population: 20, spread: 0.1, rate: 0.05 });
  const start = { w: tensor([0, 0]) };
  const { params } = minimise(optimiser, bowl, start, { steps: 100 });
  assert.ok(Math.abs(values(params.w)[0] - 1) < 0.1);
});

Deno.test("lib/optim/evolution.ts: example 2", () => {
  assert.deepEqual(ranks([30, 10, 1e9]), [0, -0.5, 0.5]);
  assert.deepEqual(ranks([7, 7]), [0, 0]);
});
//# sourceMappingURL=optim_evolution_example_test.ts.map
