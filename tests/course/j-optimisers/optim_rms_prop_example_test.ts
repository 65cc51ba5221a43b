import assert from "node:assert/strict";
import { rmsProp } from "../../../lib/optim/rms_prop.ts";
import { minimise } from "../../../lib/optim/minimise.ts";
import { item, mul, type Tensor, tensor } from "../../../lib/tensor.ts";

Deno.test("lib/optim/rms_prop.ts: The first step is ten times as long as the rate", () => {
  const square = ({ w }: { w: Tensor }) => mul(w, w);
  const optimiser = rmsProp({ rate: 0.1 });
  const start = { w: tensor(5) };
  const { params } = minimise(optimiser, square, start, { steps: 1 });
  assert.ok(Math.abs(item(params.w) - 4) < 1e-6);
});
//# sourceMappingURL=optim_rms_prop_example_test.ts.map
