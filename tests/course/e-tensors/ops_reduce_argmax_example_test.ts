import assert from "node:assert/strict";
import { argmax } from "../../../lib/ops/reduce/argmax.ts";
import { tensor, toArray } from "../../../lib/tensor.ts";

Deno.test("lib/ops/reduce/argmax.ts: example 1", () => {
  const best = argmax(tensor([[1, 5, 2], [9, 4, 9]]));
  assert.deepEqual(toArray(best), [1, 0]);
});
//# sourceMappingURL=ops_reduce_argmax_example_test.ts.map
