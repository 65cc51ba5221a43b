import assert from "node:assert/strict";
import { flattened } from "../../../lib/optim/flat.ts";
import { tensor } from "../../../lib/tensor.ts";

Deno.test("lib/optim/flat.ts: example 1", () => {
  const tree = { w: tensor([[1], [2]]), b: tensor(3) };
  assert.deepEqual(flattened(tree), [1, 2, 3]);
});
//# sourceMappingURL=optim_flat_example_test.ts.map
