import assert from "node:assert/strict";
import { backward } from "../../../lib/autograd/backward.ts";
import { rules } from "../../../lib/autograd/rules.ts";
import { mul } from "../../../lib/ops/arithmetic/mul.ts";
import { tensor } from "../../../lib/tensor/create.ts";
import { toArray } from "../../../lib/tensor/read.ts";

Deno.test("lib/autograd/backward.ts: example 1", () => {
  const x = tensor(3);
  const y = mul(x, x);
  assert.equal(toArray(backward([x, y], tensor(1), rules).get(x)!), 6);
});
//# sourceMappingURL=autograd_backward_example_test.ts.map
