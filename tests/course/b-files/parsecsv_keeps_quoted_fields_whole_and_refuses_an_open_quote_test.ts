import assert from "node:assert/strict";
import { parseCsv } from "../../../lib/data/csv.ts";

Deno.test("parseCsv() keeps quoted fields whole and refuses an open quote", () => {
  assert.deepEqual(parseCsv('a,"b ""c""\nd",\n\n1\n'), [["a", 'b "c"\nd', ""], [
    "1",
  ]]);
  assert.deepEqual(parseCsv("a;b"), [["a;b"]]);
  assert.deepEqual(parseCsv(""), []);
  assert.throws(
    () => parseCsv('a,b\n"1,2\n'),
    new SyntaxError("parseCsv: row 2: Quoted field unterminated"),
  );
});
//# sourceMappingURL=parsecsv_keeps_quoted_fields_whole_and_refuses_an_open_quote_test.ts.map
