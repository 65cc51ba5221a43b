import assert from "node:assert/strict";
import { toNumber } from "../../../lib/data/csv.ts";

Deno.test("toNumber() takes numbers only", () => {
  assert.equal(toNumber(" 7 ", "x"), 7);
  for (const field of ["", " ", "NA", "3,5", "NaN", "Infinity", "1 2"]) {
    assert.throws(() => toNumber(field, "f.csv row 3 Light"), {
      name: "SyntaxError",
      message: `f.csv row 3 Light: ${JSON.stringify(field)} is not a number`,
    });
  }
});
//# sourceMappingURL=tonumber_takes_numbers_only_test.ts.map
