import assert from "node:assert/strict";
import { line, svg, text } from "../../../lib/plot/svg.ts";

Deno.test("svg() carries its title, its description and both colour schemes", () => {
  const figure = svg(
    { width: 100, height: 50, title: "A & B", description: "1 < 2" },
    text(0, 12.04, 'w < "Θ"', { anchor: "end", bold: true }),
    line([0, 0], [1, 1 / 3], "quiet", 1, "4 3"),
  );
  assert.match(
    figure,
    /<title id="title">A &amp; B<\/title>\n<desc id="description">1 &lt; 2<\/desc>/,
  );
  assert.match(figure, /@media\(prefers-color-scheme:dark\)/);
  assert.match(
    figure,
    /<text x="0" y="12" text-anchor="end" class="fill-ink" font-size="18" font-weight="bold">w &lt; &quot;Θ&quot;</,
  );
  assert.match(
    figure,
    /<line x1="0" y1="0" x2="1" y2="0.3" class="stroke-quiet" stroke-width="1" stroke-dasharray="4 3"\/>/,
  );
  assert.throws(
    () => text(0, 0, "x", { size: 11 }),
    new RangeError("text: 11 px is too small to read; expected at least 12"),
  );
});
//# sourceMappingURL=svg_carries_its_title_its_description_and_both_colour_schemes_test.ts.map
