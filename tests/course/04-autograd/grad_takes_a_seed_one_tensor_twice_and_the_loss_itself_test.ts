import assert from "node:assert/strict";
import { grad } from "../../../lib/autograd/grad.ts";
import { mul, tensor, toArray } from "../../../lib/tensor.ts";

Deno.test("grad() takes a seed, one tensor twice, and the loss itself", () => {
  const x = tensor([1, 2]);
  const [dx, again] = grad(mul(x, x), [x, x], { seed: tensor([10, 1]) });
  assert.deepEqual(toArray(dx), [20, 4]);
  assert.deepEqual(toArray(again), [20, 4]);
  const loss = tensor(7);
  assert.equal(toArray(grad(loss, [loss])[0]), 1);
});
//# sourceMappingURL=grad_takes_a_seed_one_tensor_twice_and_the_loss_itself_test.ts.map
