import assert from "node:assert/strict";
import { grad } from "../../../lib/autograd/grad.ts";
import { mul } from "../../../lib/ops/arithmetic/mul.ts";
import { tensor } from "../../../lib/tensor/create.ts";
import { toArray } from "../../../lib/tensor/read.ts";

Deno.test("lib/autograd/grad.ts: The slope of x² at 3", () => {
  const x = tensor(3);
  const [dx] = grad(mul(x, x), [x]);
  assert.equal(toArray(dx), 6);
});
//# sourceMappingURL=autograd_grad_example_test.ts.map
