import assert from "node:assert/strict";
import { numGrad } from "../../../lib/descent/num_grad.ts";

Deno.test("numGrad() misses by h² times a sixth of the third derivative", () => {
  const miss = (h: number) => numGrad(([w]) => Math.exp(w), [1], h)[0] - Math.E;
  for (const h of [1e-1, 1e-2, 1e-3]) {
    assert.ok(Math.abs(miss(h) / (h * h * Math.E / 6) - 1) < 0.01);
  }
  assert.ok(Math.abs(miss(2 ** -17)) < 1e-10, "the default is near the best");
});
//# sourceMappingURL=numgrad_misses_by_h²_times_a_sixth_of_the_third_derivative_test.ts.map
