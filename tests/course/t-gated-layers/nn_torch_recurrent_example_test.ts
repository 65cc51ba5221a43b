import assert from "node:assert/strict";
import { fromTorch, toTorch } from "../../../lib/nn/torch_recurrent.ts";
import { initStacked } from "../../../lib/nn/stacked.ts";
import { tensor, toArray } from "../../../lib/tensor.ts";

Deno.test("lib/nn/torch_recurrent.ts: example 1", () => {
  const { layer1 } = fromTorch(
    "rnn",
    new Map([
      ["weight_ih_l0", tensor([[1, 2]])],
      ["weight_hh_l0", tensor([[3]])],
      ["bias_ih_l0", tensor([4])],
      ["bias_hh_l0", tensor([5])],
    ]),
  );
  assert.deepEqual(toArray(layer1.w), [[1], [2]]);
  assert.deepEqual(toArray(layer1.b), [9]);
});

Deno.test("lib/nn/torch_recurrent.ts: example 2", () => {
  const params = initStacked("lstm", [3, 5], Math.random);
  const [[name, weight]] = toTorch("lstm", params, "encoder.");
  assert.equal(name, "encoder.weight_ih_l0");
  assert.deepEqual(weight.shape, [20, 3]);
});
//# sourceMappingURL=nn_torch_recurrent_example_test.ts.map
