import assert from "node:assert/strict";
import { initForgetBias } from "../../../lib/recurrent/init_forget_bias.ts";
import { tensor, toArray } from "../../../lib/tensor.ts";

Deno.test("lib/recurrent/init_forget_bias.ts: example 1", () => {
  assert.deepEqual(toArray(initForgetBias(tensor([0, 2, 0, 0]))), [0, 1, 0, 0]);
});
//# sourceMappingURL=recurrent_init_forget_bias_example_test.ts.map
