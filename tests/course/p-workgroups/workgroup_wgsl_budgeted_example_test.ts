import assert from "node:assert/strict";
import { budgeted } from "../../../lib/workgroup/wgsl/budgeted.ts";

Deno.test("lib/workgroup/wgsl/budgeted.ts: example 1", () => {
  const source = "fn f() { loop { } }";
  assert.equal(
    budgeted(source, 9),
    "fn f() { loop {if (budget_0 >= 9u) { return; } budget_0++; } }\n" +
      "var<private> budget_0: u32;\n",
  );
});
//# sourceMappingURL=workgroup_wgsl_budgeted_example_test.ts.map
