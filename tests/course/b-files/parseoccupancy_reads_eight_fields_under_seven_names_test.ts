import assert from "node:assert/strict";
import { parseOccupancy } from "../../../lib/data/occupancy.ts";

Deno.test("parseOccupancy() reads eight fields under seven names", () => {
  const names =
    '"date","Temperature","Humidity","Light","CO2","HumidityRatio","Occupancy"\n';
  const row =
    '"1","2015-02-04 17:51:00",23.18,27.272,426,721.25,0.00479298817650529,1\n';
  assert.deepEqual(parseOccupancy(names + row, "x"), {
    rows: [[23.18, 27.272, 426, 721.25, 0.00479298817650529]],
    labels: [1],
  });
  assert.throws(
    () => parseOccupancy("a,b\n1,2", "x"),
    new SyntaxError("x: unknown header a,b"),
  );
  assert.throws(
    () => parseOccupancy("", "x"),
    new SyntaxError("x: unknown header undefined"),
  );
  assert.throws(
    () => parseOccupancy(names + "1,2", "x"),
    new SyntaxError("x row 2: 2 fields; expected 8"),
  );
  assert.throws(
    () => parseOccupancy(names + row + row.replace("426", "?"), "x"),
    new SyntaxError('x row 3 Light: "?" is not a number'),
  );
});
//# sourceMappingURL=parseoccupancy_reads_eight_fields_under_seven_names_test.ts.map
