import assert from "node:assert/strict";
import { topologicalOrder } from "../../../lib/autograd/topological_order.ts";
import { mul } from "../../../lib/ops/arithmetic/mul.ts";
import { tensor } from "../../../lib/tensor/create.ts";

Deno.test("lib/autograd/topological_order.ts: A square: the number is listed once, though it is used twice", () => {
  const x = tensor(3);
  const y = mul(x, x);
  assert.deepEqual(topologicalOrder(y), [x, y]);
});
//# sourceMappingURL=autograd_topological_order_example_test.ts.map
