import assert from "node:assert/strict";
import { region } from "../../../lib/plot/region.ts";

Deno.test("lib/plot/region.ts: The right half", () => {
  const plane = { left: 0, top: 0, width: 9, height: 9 };
  const drawn = region(
    { ...plane, x: [-1, 1], y: [-1, 1] },
    (points) => points.map(([x]) => x),
  );
  assert.match(drawn, /fill-tint/);
});
//# sourceMappingURL=plot_region_example_test.ts.map
