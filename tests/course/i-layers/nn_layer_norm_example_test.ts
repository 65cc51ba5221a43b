import assert from "node:assert/strict";
import { initLayerNorm, layerNorm } from "../../../lib/nn/layer_norm.ts";
import { tensor, values } from "../../../lib/tensor.ts";

Deno.test("lib/nn/layer_norm.ts: example 1", () => {
  const y = layerNorm(initLayerNorm(2), tensor([[1000, 1002]]));
  assert.ok(Math.abs(values(y)[1] - 1) < 1e-4);
});
//# sourceMappingURL=nn_layer_norm_example_test.ts.map
