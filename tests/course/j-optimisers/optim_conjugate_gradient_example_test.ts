import assert from "node:assert/strict";
import { conjugateGradient } from "../../../lib/optim/conjugate_gradient.ts";

Deno.test("lib/optim/conjugate_gradient.ts: Two unknowns, two products", () => {
  const times = ([x, y]: number[]) => [2 * x + y, x + 3 * y];
  const { x, steps } = conjugateGradient(times, [4, 7]);
  assert.equal(steps, 2);
  assert.ok(Math.abs(x[0] - 1) < 1e-12 && Math.abs(x[1] - 2) < 1e-12);
});
//# sourceMappingURL=optim_conjugate_gradient_example_test.ts.map
