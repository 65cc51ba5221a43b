import assert from "node:assert/strict";
import { byTensor } from "../../../lib/optim/by_tensor.ts";
import { beginning } from "../../../lib/optim/optimiser.ts";
import { mul, sign, sub, tensor, toArray } from "../../../lib/tensor.ts";

Deno.test("lib/optim/by_tensor.ts: Steps that are 1 long, up or down", () => {
  const signs = byTensor({
    name: "signs",
    remembers: [],
    step: (w, slope) => ({ w: sub(w, sign(slope)), memory: {} }),
  });
  const info = { step: 0, random: Math.random };
  const now = beginning(signs, { w: tensor(7) });
  const { state } = signs.step(now, ({ w }) => mul(w, w), info);
  assert.equal(toArray(state.params.w), 6);
});
//# sourceMappingURL=optim_by_tensor_example_test.ts.map
