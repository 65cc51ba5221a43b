import assert from "node:assert/strict";
import { contour } from "../../../lib/plot/contours.ts";

Deno.test("lib/plot/contours.ts: A circle", () => {
  const plane = { left: 0, top: 0, width: 9, height: 9 };
  const [circle] = contour(
    { ...plane, x: [-2, 2], y: [-2, 2] },
    (x, y) => x * x + y * y,
    1,
  );
  assert.ok(circle.every(([x, y]) => Math.abs(Math.hypot(x, y) - 1) < 0.01));
  assert.deepEqual(circle[0], circle.at(-1));
});
//# sourceMappingURL=plot_contours_example_test.ts.map
