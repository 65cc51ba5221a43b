import assert from "node:assert/strict";
import { quarters } from "../../../lib/run/better_digits.ts";

Deno.test("quarters() loses no row, and holds each back once", () => {
  const rows = Array.from({ length: 10 }, (_, i) => [i]);
  const labels = rows.map(([i]) => i);
  const all = [0, 1, 2, 3].map((k) => quarters({ rows, labels }, k));
  assert.deepEqual(all.flatMap(({ held }) => held.labels), labels);
  for (const { learn, held } of all) {
    assert.deepEqual([...learn.labels, ...held.labels].sort(), labels);
  }
});
//# sourceMappingURL=quarters_loses_no_row_and_holds_each_back_once_test.ts.map
