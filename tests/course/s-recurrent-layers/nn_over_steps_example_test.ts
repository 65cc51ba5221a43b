import assert from "node:assert/strict";
import { overSteps, stepsOf } from "../../../lib/nn/over_steps.ts";
import { add, tensor, toArray } from "../../../lib/tensor.ts";

Deno.test("lib/nn/over_steps.ts: example 1", () => {
  const parts = stepsOf(tensor([[1, 2, 3], [4, 5, 6]]));
  assert.deepEqual(parts.map(toArray), [[1, 4], [2, 5], [3, 6]]);
});

Deno.test("lib/nn/over_steps.ts: example 2", () => {
  const params = { w: tensor([[2]]), u: tensor([[0]]), b: tensor([1]) };
  const x = tensor([[[1], [2], [NaN]]]);
  const sums = overSteps(add, params, x, tensor([[10]]), tensor([[1, 1, 0]]));
  assert.deepEqual(toArray(sums), [[[13], [18], [18]]]);
});
//# sourceMappingURL=nn_over_steps_example_test.ts.map
