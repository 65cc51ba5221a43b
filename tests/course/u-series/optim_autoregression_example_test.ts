import assert from "node:assert/strict";
import { fitAutoregression } from "../../../lib/optim/autoregression.ts";

Deno.test("lib/optim/autoregression.ts: What doubles every hour", () => {
  const rows = [[1], [2], [4], [8], [16], [32]];
  const series = { start: "2010-01-01T00:00Z", hours: 1, columns: ["x"], rows };
  const forecast = fitAutoregression(series, "x", [1, 2, 3], 1);
  assert.equal(Math.round(forecast([5])[0]), 32);
});
//# sourceMappingURL=optim_autoregression_example_test.ts.map
