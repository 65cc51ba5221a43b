import assert from "node:assert/strict";
import {
  axisOf,
  broadcastShapes,
  rowMajor,
  sizeOf,
} from "../../../lib/tensor/shape.ts";

Deno.test("lib/tensor/shape.ts: example 1", () => {
  assert.equal(sizeOf([2, 3]), 6);
  assert.equal(sizeOf([]), 1);
});

Deno.test("lib/tensor/shape.ts: example 2", () => {
  assert.deepEqual(rowMajor([2, 3, 4]), [12, 4, 1]);
});

Deno.test("lib/tensor/shape.ts: A row for each of four", () => {
  assert.deepEqual(broadcastShapes("add", [4, 3], [3]), [4, 3]);
});

Deno.test("lib/tensor/shape.ts: example 4", () => {
  assert.equal(axisOf("sum", [2, 3], -1), 1);
});
//# sourceMappingURL=tensor_shape_example_test.ts.map
