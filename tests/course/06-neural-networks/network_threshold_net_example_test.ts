import assert from "node:assert/strict";
import { answer } from "../../../lib/network/threshold_net.ts";

Deno.test("lib/network/threshold_net.ts: A single hidden unit, passed on", () => {
  const unit = { w: [1], threshold: 0.5 };
  assert.equal(answer({ hidden: [unit], output: unit }, [1]), 1);
});
//# sourceMappingURL=network_threshold_net_example_test.ts.map
