import assert from "node:assert/strict";
import { fitHuber } from "../../../lib/optim/fit_huber.ts";

Deno.test("lib/optim/fit_huber.ts: Nineteen rows on a line, and a wild one", () => {
  const rows = Array.from({ length: 20 }, (_, i) => [i]);
  const { w, b } = fitHuber(
    rows,
    rows.map(([x], i) => i === 10 ? 900 : 2 * x + 1),
  );
  assert.ok(Math.abs(w[0] - 2) < 0.01 && Math.abs(b - 1) < 0.01);
});
//# sourceMappingURL=optim_fit_huber_example_test.ts.map
