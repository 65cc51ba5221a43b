import assert from "node:assert/strict";
import { accuracy } from "../../../lib/metrics/accuracy.ts";

Deno.test("lib/metrics/accuracy.ts: Three of four", () => {
  assert.equal(accuracy([1, 0, 0, 1], [1, 0, 1, 1]), 0.75);
});
//# sourceMappingURL=metrics_accuracy_example_test.ts.map
