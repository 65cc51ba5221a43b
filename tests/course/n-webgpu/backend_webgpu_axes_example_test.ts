import assert from "node:assert/strict";
import { axesOf } from "../../../lib/backend/webgpu/axes.ts";
import { tensor } from "../../../lib/tensor.ts";

Deno.test("lib/backend/webgpu/axes.ts: A row-major [2, 3] is one axis of 6 numbers", () => {
  const { lengths, strides } = axesOf(tensor([[1, 2, 3], [4, 5, 6]]));
  assert.deepEqual([lengths, strides], [[6], [[1]]]);
});
//# sourceMappingURL=backend_webgpu_axes_example_test.ts.map
