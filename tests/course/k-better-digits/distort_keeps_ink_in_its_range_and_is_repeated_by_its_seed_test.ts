import assert from "node:assert/strict";
import { distort } from "../../../lib/data/distort.ts";
import { drawDigit } from "../../../lib/data/drawn_digits.ts";
import { seeded } from "../../../lib/random.ts";

Deno.test("distort() keeps ink in its range, and is repeated by its seed", () => {
  const wild = { shift: 2, turn: 1, lean: 1, stretch: 0.5, waves: 2 };
  for (let seed = 0; seed < 200; seed++) {
    const image = drawDigit(seed % 10, seeded(seed));
    const other = distort(image, wild, seeded(seed));
    assert.equal(other.length, 64);
    const most = Math.max(...image);
    assert.ok(other.every((ink) => ink >= 0 && ink <= most + 1e-9));
    assert.deepEqual(distort(image, wild, seeded(seed)), other);
    assert.notDeepEqual(distort(image, wild, seeded(seed + 1)), other);
  }
});
//# sourceMappingURL=distort_keeps_ink_in_its_range_and_is_repeated_by_its_seed_test.ts.map
