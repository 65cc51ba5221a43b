import assert from "node:assert/strict";
import { sigmoid } from "../../../lib/formula/sigmoid.ts";
import { tensor, toArray } from "../../../lib/tensor.ts";

Deno.test("lib/formula/sigmoid.ts: example 1", () => {
  assert.deepEqual(toArray(sigmoid(tensor([-1000, 0, 1000]))), [0, 0.5, 1]);
});
//# sourceMappingURL=formula_sigmoid_example_test.ts.map
