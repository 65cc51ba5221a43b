import assert from "node:assert/strict";
import { clipNorm } from "../../../lib/optim/clip_norm.ts";
import { tensor, toArray } from "../../../lib/tensor.ts";

Deno.test("lib/optim/clip_norm.ts: example 1", () => {
  const short = clipNorm({ w: tensor([30]), b: tensor([40]) }, 5);
  assert.deepEqual([short.w, short.b].map(toArray), [[3], [4]]);
});
//# sourceMappingURL=optim_clip_norm_example_test.ts.map
