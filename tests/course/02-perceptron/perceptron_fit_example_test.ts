import assert from "node:assert/strict";
import { fit } from "../../../lib/perceptron/fit.ts";

Deno.test("lib/perceptron/fit.ts: A generator that always says ½ makes all start weights 0", () => {
  assert.deepEqual(fit([[1, 3]], [0], 1, 10, () => 0.5), {
    w: [-1, -3],
    mistakes: [1, 0],
  });
});
//# sourceMappingURL=perceptron_fit_example_test.ts.map
