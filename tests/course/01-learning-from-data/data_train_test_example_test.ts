import assert from "node:assert/strict";
import { trainTest } from "../../../lib/data/train_test.ts";

Deno.test("lib/data/train_test.ts: example 1", () => {
  const data = { rows: [[1], [2], [3], [4]], labels: [0, 1, 0, 1] };
  const { train, test } = trainTest(data, 0.25, Math.random);
  assert.deepEqual([train.rows.length, test.rows.length], [3, 1]);
});
//# sourceMappingURL=data_train_test_example_test.ts.map
