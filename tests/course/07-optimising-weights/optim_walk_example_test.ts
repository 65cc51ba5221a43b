import assert from "node:assert/strict";
import { walk } from "../../../lib/optim/walk.ts";
import { gradientDescent } from "../../../lib/optim/gradient_descent.ts";
import { valley } from "../../../lib/optim/surfaces.ts";

Deno.test("lib/optim/walk.ts: example 1", () => {
  const plan = { start: [8, 1], steps: 2 };
  const path = walk(valley(2), gradientDescent({ rate: 0.5 }), plan);
  assert.deepEqual(path, [[8, 1], [4, 0], [2, 0]]);
});
//# sourceMappingURL=optim_walk_example_test.ts.map
