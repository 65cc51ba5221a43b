import assert from "node:assert/strict";
import { withOne } from "../../../lib/perceptron/with_one.ts";

Deno.test("lib/perceptron/with_one.ts: example 1", () => {
  assert.deepEqual(withOne([7, 8]), [1, 7, 8]);
});
//# sourceMappingURL=perceptron_with_one_example_test.ts.map
