import assert from "node:assert/strict";
import { median } from "../../../lib/metrics/median.ts";

Deno.test("median() takes the middle and leaves its values alone", () => {
  const values = [3, 1, 2];
  assert.deepEqual([median(values), median([7]), median([])], [2, 7, NaN]);
  assert.deepEqual(values, [3, 1, 2]);
});
//# sourceMappingURL=median_takes_the_middle_and_leaves_its_values_alone_test.ts.map
