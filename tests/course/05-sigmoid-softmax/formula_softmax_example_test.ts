import assert from "node:assert/strict";
import { softmax } from "../../../lib/formula/softmax.ts";
import { tensor, toArray } from "../../../lib/tensor.ts";

Deno.test("lib/formula/softmax.ts: example 1", () => {
  assert.deepEqual(toArray(softmax(tensor([1000, -1000]))), [1, 0]);
});
//# sourceMappingURL=formula_softmax_example_test.ts.map
