import assert from "node:assert/strict";
import { untracked } from "../../../lib/tensor/recording.ts";
import { add, ones } from "../../../lib/tensor.ts";

Deno.test("lib/tensor/recording.ts: example 1", () => {
  assert.equal(untracked(() => add(ones([2]), 1)).made, null);
});
//# sourceMappingURL=tensor_recording_example_test.ts.map
