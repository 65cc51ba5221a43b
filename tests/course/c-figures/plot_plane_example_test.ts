import assert from "node:assert/strict";
import { powersOfTen } from "../../../lib/plot/plane.ts";

Deno.test("lib/plot/plane.ts: example 1", () => {
  assert.deepEqual(powersOfTen(-12, 0, 6), [[-12, "10⁻¹²"], [-6, "10⁻⁶"], [
    0,
    "10⁰",
  ]]);
});
//# sourceMappingURL=plot_plane_example_test.ts.map
