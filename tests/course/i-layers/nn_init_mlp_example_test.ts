import assert from "node:assert/strict";
import { initMlp } from "../../../lib/nn/init_mlp.ts";

Deno.test("lib/nn/init_mlp.ts: example 1", () => {
  const params = initMlp([64, 32, 10], Math.random);
  assert.deepEqual(Object.keys(params), ["layer1", "layer2"]);
  assert.deepEqual(params.layer2.w.shape, [32, 10]);
});
//# sourceMappingURL=nn_init_mlp_example_test.ts.map
