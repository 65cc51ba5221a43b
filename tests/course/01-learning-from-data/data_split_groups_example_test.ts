import assert from "node:assert/strict";
import { splitGroups } from "../../../lib/data/split_groups.ts";

Deno.test("lib/data/split_groups.ts: example 1", () => {
  const data = { rows: [[1], [2], [3]], labels: [0, 1, 0] };
  const { train } = splitGroups(data, ["Mon", "Tue", "Mon"], 0.5, () => 0);
  assert.ok([1, 2].includes(train.rows.length));
});
//# sourceMappingURL=data_split_groups_example_test.ts.map
