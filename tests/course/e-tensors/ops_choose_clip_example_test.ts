import assert from "node:assert/strict";
import { clip } from "../../../lib/ops/choose/clip.ts";
import { tensor, toArray } from "../../../lib/tensor.ts";

Deno.test("lib/ops/choose/clip.ts: example 1", () => {
  assert.deepEqual(toArray(clip(tensor([-3, 0.5, 7]), 0, 1)), [0, 0.5, 1]);
});
//# sourceMappingURL=ops_choose_clip_example_test.ts.map
