import assert from "node:assert/strict";
import { drawnDigits } from "../../../lib/data/drawn_digits.ts";
import { seeded } from "../../../lib/random.ts";

Deno.test("drawnDigits() repeats itself, and draws every digit, inked but not all over", () => {
  const { rows, labels } = drawnDigits(500, seeded(3));
  assert.deepEqual(drawnDigits(500, seeded(3)), { rows, labels });
  assert.equal(new Set(labels).size, 10);
  for (const row of rows) {
    assert.equal(row.length, 64);
    assert.ok(
      row.every((ink) => Number.isInteger(ink) && ink >= 0 && ink <= 16),
    );
    const share = row.reduce((a, b) => a + b, 0) / (64 * 16);
    assert.ok(share > 0.03 && share < 0.5, `${share} of the paper is inked`);
  }
});
//# sourceMappingURL=drawndigits_repeats_itself_and_draws_every_digit_inked_but_not_all_over_test.ts.map
