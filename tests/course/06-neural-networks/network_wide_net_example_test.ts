import assert from "node:assert/strict";
import { wideOutput } from "../../../lib/network/wide_net.ts";

Deno.test("lib/network/wide_net.ts: A single step, at its middle", () => {
  assert.equal(wideOutput({ w: [1], b: [-3], v: [4], c: 0 }, 3), 2);
});
//# sourceMappingURL=network_wide_net_example_test.ts.map
