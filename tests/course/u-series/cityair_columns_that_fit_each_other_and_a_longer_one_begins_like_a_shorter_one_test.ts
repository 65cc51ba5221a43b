import assert from "node:assert/strict";
import { airColumns } from "../../../lib/data/air_columns.ts";
import { cityAir, cityAirLeast } from "../../../lib/data/city_air.ts";
import { column } from "../../../lib/data/series.ts";
import { seeded } from "../../../lib/random.ts";

Deno.test("cityAir(): columns that fit each other, and a longer one begins like a shorter one", () => {
  const year = cityAir(8760, seeded(3));
  assert.deepEqual(cityAir(100, seeded(3)).rows, year.rows.slice(0, 100));
  assert.equal(year.columns, airColumns);
  const at = Object.fromEntries(
    airColumns.map((name) => [name, column(year, name)]),
  );
  for (const [t, row] of year.rows.entries()) {
    assert.equal(row.length, 11);
    assert.ok(row.every(Number.isFinite) && row[0] > 0);
    assert.equal(row[4] + row[5] + row[6] + row[7], 1);
    assert.ok(at["dew point"][t] < at.temperature[t] && at.wind[t] > 0);
    assert.ok(at.rain[t] === 0 || at.snow[t] === 0);
    const same = airColumns.slice(4, 8).every((name) =>
      at[name][t] === at[name][t - 1]
    );
    if (same) assert.ok(at.wind[t] > at.wind[t - 1]);
  }
  const wet = at.rain.filter((hours) => hours > 0).length / 8760;
  assert.ok(wet > 0.01 && wet < 0.2, `${wet} of the hours are wet`);
  assert.throws(() => cityAirLeast(cityAir(10, seeded(1)), 10), /row 10 of 10/);
});
//# sourceMappingURL=cityair_columns_that_fit_each_other_and_a_longer_one_begins_like_a_shorter_one_test.ts.map
