import assert from "node:assert/strict";
import { item, toArray, valuesLater } from "../../../lib/tensor/read.ts";
import { tensor } from "../../../lib/tensor.ts";

Deno.test("lib/tensor/read.ts: example 1", async () => {
  assert.deepEqual([...await valuesLater(tensor([1, 2]))], [1, 2]);
});

Deno.test("lib/tensor/read.ts: example 2", () => {
  assert.deepEqual(toArray(tensor([[1, 2], [3, 4]])), [[1, 2], [3, 4]]);
});

Deno.test("lib/tensor/read.ts: example 3", () => {
  assert.equal(item(tensor([7])), 7);
});
//# sourceMappingURL=tensor_read_example_test.ts.map
