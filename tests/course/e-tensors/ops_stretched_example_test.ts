import assert from "node:assert/strict";
import { stretched } from "../../../lib/ops/stretched.ts";
import { tensor } from "../../../lib/tensor.ts";

Deno.test("lib/ops/stretched.ts: A row, three times", () => {
  assert.deepEqual(stretched(tensor([1, 2]), [3, 2]).strides, [0, 1]);
});
//# sourceMappingURL=ops_stretched_example_test.ts.map
