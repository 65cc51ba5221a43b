import assert from "node:assert/strict";
import { region } from "../../../lib/plot/region.ts";

Deno.test("region() tints what is 0 or more, and draws its boundary", () => {
  const plane = { left: 10, top: 20, width: 100, height: 100 };
  const disc = region(
    { ...plane, x: [-1, 1], y: [-1, 1] },
    (points) => points.map(([x, y]) => 0.25 - x * x - y * y),
    50,
  );
  const [, tint, boundary] = /d="([^"]*)".*d="([^"]*)"/.exec(disc)!;
  const numbers = boundary.split(/[ML ]/).filter(Boolean).map(Number);
  for (let i = 0; i < numbers.length; i += 2) {
    const far = Math.hypot(numbers[i] - 60, numbers[i + 1] - 70);
    assert.ok(Math.abs(far - 25) < 0.5, `${far}`);
  }
  const areas = [...tint.matchAll(/h([\d.]+)v([\d.]+)/g)]
    .map(([, wide, high]) => Number(wide) * Number(high));
  const area = areas.reduce((sum, part) => sum + part);
  assert.ok(Math.abs(area / (Math.PI * 25 ** 2) - 1) < 0.05, `${area}`);
});
//# sourceMappingURL=region_tints_what_is_0_or_more_and_draws_its_boundary_test.ts.map
