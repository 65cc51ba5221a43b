import assert from "node:assert/strict";
import { axes, inside, type Plane } from "../../../lib/plot/plane.ts";

Deno.test("axes() writes what a tick is called, and inside() cuts at the plane's edges", () => {
  const plane: Plane = {
    left: 10,
    top: 20,
    width: 100,
    height: 50,
    x: [0, 2000],
    y: [-2, 0],
  };
  const drawn = axes(plane, { xTicks: [1000], yTicks: [[-2, "10⁻²"]] });
  assert.match(drawn, />1,000</);
  assert.match(drawn, />10⁻²</);
  assert.equal(
    inside(plane, "<g/>"),
    '<svg x="10" y="20" width="100" height="50" viewBox="10 20 100 50"><g/></svg>',
  );
});
//# sourceMappingURL=axes_writes_what_a_tick_is_called_and_inside_cuts_at_the_plane_s_edges_test.ts.map
