import assert from "node:assert/strict";
import { delta } from "../../../lib/perceptron/delta.ts";

Deno.test("lib/perceptron/delta.ts: It fires and should not: away from x", () => {
  assert.deepEqual(delta([0, 0], [1, 3], 0, 0.5), [-0.5, -1.5]);
});
//# sourceMappingURL=perceptron_delta_example_test.ts.map
