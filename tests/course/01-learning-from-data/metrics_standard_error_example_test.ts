import assert from "node:assert/strict";
import { standardError } from "../../../lib/metrics/standard_error.ts";

Deno.test("lib/metrics/standard_error.ts: example 1", () => {
  assert.ok(Math.abs(standardError(0.9, 100) - 0.03) < 1e-12);
});
//# sourceMappingURL=metrics_standard_error_example_test.ts.map
