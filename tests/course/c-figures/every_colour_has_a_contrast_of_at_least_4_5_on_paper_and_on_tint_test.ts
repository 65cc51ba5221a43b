import assert from "node:assert/strict";
import { type Colour, colours } from "../../../lib/plot/colours.ts";

Deno.test("every colour has a contrast of at least 4.5 on paper and on tint", () => {
  function luminance(colour: string): number {
    const [r, g, b] = [1, 3, 5].map((at) => {
      const share = parseInt(colour.slice(at, at + 2), 16) / 255;
      return share <= 0.04045
        ? share / 12.92
        : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  }

  for (const scheme of Object.values(colours)) {
    for (const ground of ["paper", "tint"] as const) {
      for (const mark of ["ink", "quiet", "one", "zero"] satisfies Colour[]) {
        const [low, high] = [luminance(scheme[ground]), luminance(scheme[mark])]
          .sort((a, b) => a - b);
        const ratio = (high + 0.05) / (low + 0.05);
        assert.ok(
          ratio >= 4.5,
          `${mark} ${scheme[mark]} on ${ground} ${scheme[ground]}: ${
            ratio.toFixed(2)
          }`,
        );
      }
    }
  }
});
//# sourceMappingURL=every_colour_has_a_contrast_of_at_least_4_5_on_paper_and_on_tint_test.ts.map
