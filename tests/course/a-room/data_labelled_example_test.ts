import assert from "node:assert/strict";
import { inRandomOrder } from "../../../lib/data/labelled.ts";

Deno.test("lib/data/labelled.ts: example 1", () => {
  const pair = inRandomOrder({ rows: [[5], [6]], labels: [0, 1] }, Math.random);
  assert.equal(pair.rows[0][0] - pair.labels[0], 5);
});
//# sourceMappingURL=data_labelled_example_test.ts.map
