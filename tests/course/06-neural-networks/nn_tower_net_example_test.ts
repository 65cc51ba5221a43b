import assert from "node:assert/strict";
import { towerNet } from "../../../lib/nn/tower_net.ts";
import { mlpForward } from "../../../lib/nn/mlp_forward.ts";
import { item, tensor } from "../../../lib/tensor.ts";

Deno.test("lib/nn/tower_net.ts: example 1", () => {
  const net = towerNet([{ from: [0, 0], to: [2, 1], height: 5 }], 100);
  const at = (x: number, y: number) =>
    item(mlpForward(net, tensor([[x, y]]), "sigmoid"));
  assert.ok(Math.abs(at(1, 0.5) - 5) < 1e-4);
  assert.ok(Math.abs(at(1, 1.5)) < 1e-4);
});
//# sourceMappingURL=nn_tower_net_example_test.ts.map
