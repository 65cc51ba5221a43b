import assert from "node:assert/strict";
import { unroll } from "../../../lib/recurrent/unroll.ts";
import { add, tensor, toArray } from "../../../lib/tensor.ts";

Deno.test("lib/recurrent/unroll.ts: A running sum", () => {
  const x = tensor([[[1], [2], [3]]]);
  const sums = unroll(add, x, tensor([[10]]));
  assert.deepEqual(toArray(sums), [[[11], [13], [16]]]);
});
//# sourceMappingURL=recurrent_unroll_example_test.ts.map
