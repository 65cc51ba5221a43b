import assert from "node:assert/strict";
import { toInt } from "../../../lib/ops/convert/to_int.ts";
import { tensor, toArray } from "../../../lib/tensor.ts";

Deno.test("lib/ops/convert/to_int.ts: example 1", () => {
  assert.deepEqual(toArray(toInt(tensor([1.9, -1.9]))), [1, -1]);
});
//# sourceMappingURL=ops_convert_to_int_example_test.ts.map
