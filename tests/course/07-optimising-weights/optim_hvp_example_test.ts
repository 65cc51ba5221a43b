import assert from "node:assert/strict";
import { hvp } from "../../../lib/optim/hvp.ts";
import { mul, tensor, toArray } from "../../../lib/tensor.ts";

Deno.test("lib/optim/hvp.ts: The loss x²y bends by 2y along x, and by 2x across", () => {
  const [x, y] = [tensor(3), tensor(5)];
  const bends = hvp(mul(mul(x, x), y), [x, y], [tensor(1), tensor(0)]);
  assert.deepEqual(bends.map(toArray), [10, 6]);
});
//# sourceMappingURL=optim_hvp_example_test.ts.map
