import assert from "node:assert/strict";
import { fitEpoch } from "../../../lib/perceptron/fit_epoch.ts";

Deno.test("lib/perceptron/fit_epoch.ts: One row that fires and should not", () => {
  assert.deepEqual(fitEpoch([0, 0], [[1, 3]], [0], 1), {
    w: [-1, -3],
    mistakes: 1,
  });
});
//# sourceMappingURL=perceptron_fit_epoch_example_test.ts.map
