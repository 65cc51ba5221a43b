import assert from "node:assert/strict";
import { xorByHand } from "../../../lib/network/xor_by_hand.ts";
import { answer } from "../../../lib/network/threshold_net.ts";

Deno.test("lib/network/xor_by_hand.ts: example 1", () => {
  const answers = [[0, 0], [0, 1], [1, 0], [1, 1]].map((x) =>
    answer(xorByHand(), x)
  );
  assert.deepEqual(answers, [0, 1, 1, 0]);
});
//# sourceMappingURL=network_xor_by_hand_example_test.ts.map
