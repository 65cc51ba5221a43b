import assert from "node:assert/strict";
import { brain, half } from "../../../lib/weights/file_dtypes.ts";

Deno.test("lib/weights/file_dtypes.ts: example 1", () => {
  assert.equal(half(0x3c00), 1);
  assert.equal(half(0xc000), -2);
});

Deno.test("lib/weights/file_dtypes.ts: example 2", () => {
  assert.equal(brain(0x3f80), 1);
});
//# sourceMappingURL=weights_file_dtypes_example_test.ts.map
