import assert from "node:assert/strict";
import { parseCsv, toNumber } from "../../../lib/data/csv.ts";

Deno.test("lib/data/csv.ts: A field may hold a comma", () => {
  assert.deepEqual(parseCsv('name,what\r\n"Bayes, T.",rule\r\n'), [[
    "name",
    "what",
  ], ["Bayes, T.", "rule"]]);
});

Deno.test("lib/data/csv.ts: example 2", () => {
  assert.equal(toNumber("-2.5e3", "here"), -2500);
});
//# sourceMappingURL=data_csv_example_test.ts.map
