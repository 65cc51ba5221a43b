import assert from "node:assert/strict";
import { parseDigits } from "../../../lib/data/digits.ts";

Deno.test("parseDigits() says which line is none", () => {
  const blank = "0,".repeat(64);
  assert.deepEqual(parseDigits(`${blank}3\n${blank}9\n\n`, "x").labels, [3, 9]);
  assert.throws(
    () => parseDigits(`${blank}3\n1,2`, "x"),
    new SyntaxError("x row 2: 2 fields; expected 65"),
  );
  assert.throws(
    () => parseDigits(`17,${blank.slice(2)}3`, "x"),
    new SyntaxError(
      "x row 1: 17 in field 1; expected a whole number from 0 to 16",
    ),
  );
  assert.throws(
    () => parseDigits(`${blank}10`, "x"),
    new SyntaxError(
      "x row 1: 10 in field 65; expected a whole number from 0 to 9",
    ),
  );
  assert.throws(
    () => parseDigits(`${blank}?`, "x"),
    new SyntaxError('x row 1: "?" is not a number'),
  );
});
//# sourceMappingURL=parsedigits_says_which_line_is_none_test.ts.map
