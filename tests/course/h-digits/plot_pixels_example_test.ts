import assert from "node:assert/strict";
import { pixels } from "../../../lib/plot/pixels.ts";

Deno.test("lib/plot/pixels.ts: example 1", () => {
  assert.match(pixels(0, 0, 5, [0, 1, 0, -0.5]), /fill-zero/);
});
//# sourceMappingURL=plot_pixels_example_test.ts.map
