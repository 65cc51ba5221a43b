import assert from "node:assert/strict";
import { arange, full, tensor } from "../../../lib/tensor/create.ts";
import { toArray } from "../../../lib/tensor.ts";

Deno.test("lib/tensor/create.ts: example 1", () => {
  assert.deepEqual(tensor([[1, 2, 3], [4, 5, 6]]).shape, [2, 3]);
});

Deno.test("lib/tensor/create.ts: example 2", () => {
  assert.deepEqual(toArray(full([2], 7)), [7, 7]);
});

Deno.test("lib/tensor/create.ts: example 3", () => {
  assert.deepEqual(toArray(arange(3)), [0, 1, 2]);
});
//# sourceMappingURL=tensor_create_example_test.ts.map
