import assert from "node:assert/strict";
import { gradients } from "../../../lib/optim/gradients.ts";
import { mul, tensor, toArray } from "../../../lib/tensor.ts";

Deno.test("lib/optim/gradients.ts: example 1", () => {
  const params = { x: tensor(3), y: tensor(5) };
  const [loss, slopes] = gradients(({ x, y }) => mul(x, y), params);
  assert.deepEqual([loss, slopes.x, slopes.y].map(toArray), [15, 5, 3]);
});
//# sourceMappingURL=optim_gradients_example_test.ts.map
