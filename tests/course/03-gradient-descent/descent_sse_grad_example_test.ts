import assert from "node:assert/strict";
import { sseGrad } from "../../../lib/descent/sse_grad.ts";

Deno.test("lib/descent/sse_grad.ts: The activations are too small, so E falls as w grows", () => {
  assert.deepEqual(sseGrad([0], [[1], [2]], [2, 3]), [-8]);
});
//# sourceMappingURL=descent_sse_grad_example_test.ts.map
