import assert from "node:assert/strict";
import { distort } from "../../../lib/data/distort.ts";
import { drawDigit } from "../../../lib/data/drawn_digits.ts";
import { seeded } from "../../../lib/random.ts";

Deno.test("distort() with nothing to draw gives the same image", () => {
  const none = { shift: 0, turn: 0, lean: 0, stretch: 0 };
  for (let seed = 0; seed < 50; seed++) {
    const image = drawDigit(seed % 10, seeded(seed));
    assert.deepEqual(distort(image, none, seeded(seed)), image);
  }
});
//# sourceMappingURL=distort_with_nothing_to_draw_gives_the_same_image_test.ts.map
