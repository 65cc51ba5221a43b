import assert from "node:assert/strict";
import { cut } from "../../../lib/nn/cut.ts";
import { tensor, toArray } from "../../../lib/tensor.ts";

Deno.test("lib/nn/cut.ts: example 1", () => {
  const state = cut({ h: tensor([1, 2]) });
  assert.deepEqual(toArray(state.h), [1, 2]);
  assert.equal(state.h.made, null);
});
//# sourceMappingURL=nn_cut_example_test.ts.map
