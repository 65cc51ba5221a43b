import assert from "node:assert/strict";
import { drawDigit } from "../../../lib/data/drawn_digits.ts";
import { warped } from "../../../lib/data/warp.ts";
import { seeded } from "../../../lib/random.ts";

Deno.test("warped() moves by whole pixels, turns by quarters, and back", () => {
  for (let seed = 0; seed < 50; seed++) {
    const random = seeded(seed);
    const image = drawDigit(seed % 10, random);
    const [right, down] = [0, 0].map(() => Math.floor(7 * random()) - 3);
    const moved = warped(image, (x, y) => [x - right, y - down]);
    for (const [i, ink] of moved.entries()) {
      const [x, y] = [i % 8 - right, Math.floor(i / 8) - down];
      const inside = x >= 0 && x < 8 && y >= 0 && y < 8;
      assert.equal(ink, inside ? image[8 * y + x] : 0);
    }
    const quarter = (image: number[]) => warped(image, (x, y) => [y, 7 - x]);
    assert.equal(quarter(image)[0], image[56]);
    assert.notDeepEqual(quarter(image), image);
    const round = quarter(quarter(quarter(quarter(image))));
    assert.deepEqual(round, image);
  }
  assert.throws(
    () => warped([1, 2, 3], (x, y) => [x, y]),
    new RangeError("warped: 3 pixels; expected a square, such as 64"),
  );
});
//# sourceMappingURL=warped_moves_by_whole_pixels_turns_by_quarters_and_back_test.ts.map
