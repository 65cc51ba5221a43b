import assert from "node:assert/strict";
import { annealing } from "../../../lib/optim/annealing.ts";
import { bestOf } from "../../../lib/optim/best.ts";
import { minimise } from "../../../lib/optim/minimise.ts";
import { item, type Tensor, tensor } from "../../../lib/tensor.ts";

Deno.test("lib/optim/annealing.ts: A staircase, which has no slope", () => {
  const stairs = ({ w }: { w: Tensor }) => tensor(Math.round(item(w)) ** 2);
  const optimiser = annealing({ hot: 1, cooling: 0.99, spread: 1 });
  const start = { w: tensor(20) };
  const end = minimise(optimiser, stairs, start, { steps: 500 });
  assert.equal(Math.abs(Math.round(item(bestOf(end).w))), 0);
});
//# sourceMappingURL=optim_annealing_example_test.ts.map
