import assert from "node:assert/strict";
import { percent, table } from "../../../lib/plot/table.ts";

Deno.test("lib/plot/table.ts: example 1", () => {
  assert.equal(
    table([["rule", "right"], ["ours", "9 %"]]),
    "rule  right\nours    9 %",
  );
});

Deno.test("lib/plot/table.ts: example 2", () => {
  assert.equal(percent(0.605), "60.5 %");
});
//# sourceMappingURL=plot_table_example_test.ts.map
