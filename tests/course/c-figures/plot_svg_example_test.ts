import assert from "node:assert/strict";
import { element } from "../../../lib/plot/svg.ts";

Deno.test("lib/plot/svg.ts: example 1", () => {
  assert.equal(
    element("circle", { cx: 1.26, r: 4, class: "fill-one" }),
    '<circle cx="1.3" r="4" class="fill-one"/>',
  );
});
//# sourceMappingURL=plot_svg_example_test.ts.map
