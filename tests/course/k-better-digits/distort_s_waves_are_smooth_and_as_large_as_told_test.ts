import assert from "node:assert/strict";
import { drawWarp } from "../../../lib/data/distort.ts";
import { seeded } from "../../../lib/random.ts";

Deno.test("distort()'s waves are smooth, and as large as told", () => {
  const still = { shift: 0, turn: 0, lean: 0, stretch: 0 };
  let squares = 0;
  for (let seed = 0; seed < 400; seed++) {
    const warp = drawWarp({ ...still, waves: 0.5 }, 8, seeded(seed));
    const pulls = Array.from({ length: 8 }, (_, x) => warp(x, 0)[0] - x);
    squares += pulls[0] ** 2 / 400;
    const bends = pulls.slice(2).map((pull, x) =>
      Math.abs(pull - 2 * pulls[x + 1] + pulls[x])
    );
    // Between two places of the grid the pull is on a line.
    assert.ok(bends.filter((bend) => bend > 1e-9).length <= 4);
  }
  assert.ok(Math.abs(Math.sqrt(squares) - 0.5) < 0.06);
});
//# sourceMappingURL=distort_s_waves_are_smooth_and_as_large_as_told_test.ts.map
