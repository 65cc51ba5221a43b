import assert from "node:assert/strict";
import { splitGroups } from "../../../lib/data/split_groups.ts";

Deno.test("lib/data/split_groups.ts: Two of three rows are Monday's", () => {
  const data = { rows: [[1], [2], [3]], labels: [0, 1, 0] };
  const { test } = splitGroups(data, ["Mon", "Tue", "Mon"], 1, Math.random);
  assert.equal(test.rows.length, 3);
});
//# sourceMappingURL=data_split_groups_example_test.ts.map
