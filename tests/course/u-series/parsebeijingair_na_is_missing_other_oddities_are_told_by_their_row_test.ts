import assert from "node:assert/strict";
import { parseBeijingAir } from "../../../lib/data/beijing_air.ts";

Deno.test("parseBeijingAir(): NA is missing; other oddities are told by their row", () => {
  const header = "No,year,month,day,hour,pm2.5,DEWP,TEMP,PRES,cbwd,Iws,Is,Ir";
  const first = "1,2010,12,31,23,NA,-21,-11,1021,NW,1.79,0,0";
  const second = "2,2011,1,1,0,129,-16,-4,1020,cv,0.89,1,2";
  const read = (...lines: string[]) =>
    parseBeijingAir([header, ...lines].join("\r\n") + "\r\n", "x.csv");
  const { start, hours, rows } = read(first, second);
  assert.deepEqual([start, hours], ["2010-12-31T23:00Z", 1]);
  assert.deepEqual(rows, [
    [NaN, -21, -11, 1021, 1, 0, 0, 0, 1.79, 0, 0],
    [129, -16, -4, 1020, 0, 0, 0, 1, 0.89, 1, 2],
  ]);
  const refused = (message: string, ...lines: string[]) =>
    assert.throws(() => read(...lines), new SyntaxError(message));
  refused("x.csv row 3: 12 fields; expected 13", first, second.slice(2));
  refused(
    'x.csv row 2: wind "N"; expected NW, NE, SE, cv',
    first.replace("NW", "N"),
  );
  refused('x.csv row 2: "NA" is not a number', first.replace("-21", "NA"));
  refused('x.csv row 2: "" is not a number', first.replace("NA", ""));
  refused(
    "x.csv row 3: hour 2011-01-01T01:00Z; expected 2011-01-01T00:00Z",
    first,
    second.replace(",0,129", ",1,129"),
  );
  assert.throws(() => parseBeijingAir("a,b\n", "x.csv"), /unknown header a,b/);
  assert.throws(() => parseBeijingAir("", "x.csv"), /unknown header/);
});
//# sourceMappingURL=parsebeijingair_na_is_missing_other_oddities_are_told_by_their_row_test.ts.map
