import assert from "node:assert/strict";
import { bar, mark } from "../../../lib/plot/letters.ts";

Deno.test("lib/plot/letters.ts: example 1", () => {
  assert.equal(mark(-0.5, 4), "  o |    ");
});

Deno.test("lib/plot/letters.ts: example 2", () => {
  assert.equal([-3, 0.9, 1, 7.5, 99].map(bar).join(""), "▁▁▂██");
});
//# sourceMappingURL=plot_letters_example_test.ts.map
