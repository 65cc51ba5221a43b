import assert from "node:assert/strict";
import { grad } from "../../../lib/autograd/grad.ts";
import { add, item, mul, tensor, useBackend } from "../../../lib/tensor.ts";

Deno.test("grad() goes through ten thousand ops, and through thirty stacked diamonds", () => {
  useBackend("reference");
  const x = tensor(1);
  let chain = x;
  for (let i = 0; i < 10_000; i++) chain = add(chain, x);
  assert.equal(item(grad(chain, [x])[0]), 10_001);
  let stacked = x;
  for (let i = 0; i < 30; i++) stacked = add(stacked, stacked);
  assert.equal(item(grad(stacked, [x])[0]), 2 ** 30);
  const y = tensor(1.5);
  let power = y;
  for (let i = 0; i < 3; i++) power = mul(power, power);
  assert.equal(item(grad(power, [y])[0]), 8 * 1.5 ** 7);
});
//# sourceMappingURL=grad_goes_through_ten_thousand_ops_and_through_thirty_stacked_diamonds_test.ts.map
