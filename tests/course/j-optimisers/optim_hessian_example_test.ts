import assert from "node:assert/strict";
import { hessian } from "../../../lib/optim/hessian.ts";
import { mul, tensor } from "../../../lib/tensor.ts";

Deno.test("lib/optim/hessian.ts: The loss x²y", () => {
  const params = { x: tensor(3), y: tensor(5) };
  const loss = mul(mul(params.x, params.x), params.y);
  assert.deepEqual(hessian(loss, params), [[10, 6], [6, 0]]);
});
//# sourceMappingURL=optim_hessian_example_test.ts.map
