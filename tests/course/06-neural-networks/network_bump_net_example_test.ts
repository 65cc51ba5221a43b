import assert from "node:assert/strict";
import { bumpNet } from "../../../lib/network/bump_net.ts";
import { wideOutput } from "../../../lib/network/wide_net.ts";

Deno.test("lib/network/bump_net.ts: example 1", () => {
  const net = bumpNet([3, 7], 0, 2, 100);
  assert.ok(Math.abs(wideOutput(net, 0.5) - 3) < 1e-9);
  assert.ok(Math.abs(wideOutput(net, 1.5) - 7) < 1e-9);
});
//# sourceMappingURL=network_bump_net_example_test.ts.map
