import assert from "node:assert/strict";
import { step } from "../../../lib/run/06_neural_networks.ts";
import { add, memory, mul, sum, tensor, toArray } from "../../../lib/tensor.ts";

Deno.test("step() walks the tree down, and leaves nothing behind", () => {
  let params = { a: { w: tensor([4]) }, b: [tensor([[1, -2]])] };
  const loss = ({ a, b }: typeof params) =>
    add(sum(mul(a.w, a.w)), sum(mul(b[0], b[0])));
  let before: number;
  [params, before] = step(params, loss, 0.25);
  assert.equal(before, 21);
  assert.deepEqual(toArray(params.a.w), [2]);
  assert.deepEqual(toArray(params.b[0]), [[0.5, -1]]);
  const { storages } = memory();
  for (let i = 0; i < 10; i++) [params] = step(params, loss, 0.25);
  assert.equal(memory().storages, storages);
});
//# sourceMappingURL=step_walks_the_tree_down_and_leaves_nothing_behind_test.ts.map
