import assert from "node:assert/strict";
import { parseDigits } from "../../../lib/data/digits.ts";

Deno.test("lib/data/digits.ts: example 1", () => {
  const { rows, labels } = parseDigits("16,".repeat(64) + "8\n", "mine.csv");
  assert.deepEqual([rows[0].length, labels], [64, [8]]);
});
//# sourceMappingURL=data_digits_example_test.ts.map
