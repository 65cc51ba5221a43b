import assert from "node:assert/strict";
import { checkers, circles, spirals } from "../../../lib/data/patterns.ts";
import { seeded } from "../../../lib/random.ts";

Deno.test("circles(), spirals() and checkers() draw two kinds, the same from the same seed", () => {
  for (const draw of [circles, spirals, checkers]) {
    const { rows, labels } = draw(900, seeded(1));
    assert.deepEqual(draw(900, seeded(1)), { rows, labels });
    const ones = labels.filter((label) => label === 1).length;
    assert.ok(Math.abs(ones - 450) < 80, `${draw.name}: ${ones}`);
    for (const [x, y] of rows) assert.ok(Math.hypot(x, y) < 1.5);
  }
  const far = circles(900, seeded(2));
  for (const [i, [x, y]] of far.rows.entries()) {
    // Six standard deviations around each ring's radius.
    const off = Math.hypot(x, y) - (far.labels[i] === 1 ? 0.35 : 0.8);
    assert.ok(Math.abs(off) < 0.48);
  }
  const board = checkers(900, seeded(3));
  for (const [i, [x, y]] of board.rows.entries()) {
    const [across, up] = [Math.abs(x) > 1 / 3, Math.abs(y) > 1 / 3];
    assert.equal(board.labels[i], across === up ? 0 : 1);
  }
});
//# sourceMappingURL=circles_spirals_and_checkers_draw_two_kinds_the_same_from_the_same_seed_test.ts.map
