import assert from "node:assert/strict";
import { clipFactor } from "../../../lib/recurrent/clip_factor.ts";
import { tensor } from "../../../lib/tensor.ts";

Deno.test("lib/recurrent/clip_factor.ts: example 1", () => {
  assert.equal(clipFactor([tensor([30]), tensor([40])], 5), 0.1);
  assert.equal(clipFactor([tensor([3]), tensor([4])], 10), 1);
});
//# sourceMappingURL=recurrent_clip_factor_example_test.ts.map
