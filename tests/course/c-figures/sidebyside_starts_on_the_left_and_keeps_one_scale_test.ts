import assert from "node:assert/strict";
import { sideBySide } from "../../../lib/plot/letters.ts";

Deno.test("sideBySide() starts on the left and keeps one scale", () => {
  assert.deepEqual(
    sideBySide(["one", "other"], [0, 5], [[4, -2], [-4, 0]]).split("\n"),
    [
      "step           one                   other",
      "0     o         |                      |         o",
      "5               |    o                 o",
    ],
  );
});
//# sourceMappingURL=sidebyside_starts_on_the_left_and_keeps_one_scale_test.ts.map
