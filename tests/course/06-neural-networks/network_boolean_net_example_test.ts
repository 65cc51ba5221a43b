import assert from "node:assert/strict";
import { booleanNet } from "../../../lib/network/boolean_net.ts";
import { answer } from "../../../lib/network/threshold_net.ts";

Deno.test("lib/network/boolean_net.ts: example 1", () => {
  const and = booleanNet([0, 0, 0, 1]);
  assert.equal(answer(and, [1, 1]), 1);
  assert.equal(answer(and, [1, 0]), 0);
});
//# sourceMappingURL=network_boolean_net_example_test.ts.map
