import assert from "node:assert/strict";
import { drawBoundary, opinions, presets } from "../../../lib/demo/boundary.ts";

Deno.test("lib/demo/boundary.ts: example 1", () => {
  const [middle, corner] = opinions(presets.triangle, [[0, 0], [1, 1]]);
  assert.ok(middle > 0 && corner < 0);
});

Deno.test("lib/demo/boundary.ts: example 2", () => {
  assert.match(drawBoundary(presets.XOR), /^<svg/);
});
//# sourceMappingURL=demo_boundary_example_test.ts.map
