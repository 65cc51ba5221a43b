import assert from "node:assert/strict";
import { toFloat } from "../../../lib/ops/convert/to_float.ts";
import { tensor } from "../../../lib/tensor.ts";

Deno.test("lib/ops/convert/to_float.ts: example 1", () => {
  assert.equal(toFloat(tensor([1, 2], "int32")).dtype, "float32");
});
//# sourceMappingURL=ops_convert_to_float_example_test.ts.map
