import assert from "node:assert/strict";
import { seeded, splitmix32 } from "../../../lib/random.ts";

Deno.test("seeded() fills the state with splitmix32", () => {
  const spread = splitmix32(42);
  assert.deepEqual([spread(), spread(), spread(), spread()], [
    551831576,
    144025891,
    322543647,
    3034809370,
  ]);
  const random = seeded(42);
  const draws = Array.from({ length: 4 }, () => random() * 2 ** 32);
  assert.deepEqual(draws, [660444221, 3652823732, 77672526, 910233633]);
});
//# sourceMappingURL=seeded_fills_the_state_with_splitmix32_test.ts.map
