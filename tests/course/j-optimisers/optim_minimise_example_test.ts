import assert from "node:assert/strict";
import { minimise } from "../../../lib/optim/minimise.ts";
import { adam } from "../../../lib/optim/adam.ts";
import { mul, type Tensor, tensor } from "../../../lib/tensor.ts";

Deno.test("lib/optim/minimise.ts: example 1", () => {
  const square = ({ w }: { w: Tensor }) => mul(w, w);
  const start = { w: tensor(3) };
  const { losses } = minimise(adam({ rate: 1 }), square, start, { steps: 2 });
  assert.equal(losses[0], 9);
  assert.ok(Math.abs(losses[1] - 4) < 1e-6);
});
//# sourceMappingURL=optim_minimise_example_test.ts.map
