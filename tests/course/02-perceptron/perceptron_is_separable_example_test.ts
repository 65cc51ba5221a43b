import assert from "node:assert/strict";
import { isSeparable } from "../../../lib/perceptron/is_separable.ts";

Deno.test("lib/perceptron/is_separable.ts: Two inputs that must differ", () => {
  assert.equal(
    isSeparable([[0, 0], [0, 1], [1, 0], [1, 1]], [0, 1, 1, 0]),
    false,
  );
});
//# sourceMappingURL=perceptron_is_separable_example_test.ts.map
