import assert from "node:assert/strict";
import {
  cityAir,
  cityAirForecast,
  cityAirLeast,
} from "../../../lib/data/city_air.ts";
import { seeded } from "../../../lib/random.ts";

Deno.test("lib/data/city_air.ts: example 1", () => {
  const week = cityAir(168, seeded(1));
  assert.deepEqual([week.rows.length, week.rows[0].length], [168, 11]);
});

Deno.test("lib/data/city_air.ts: example 2", () => {
  assert.equal(cityAirForecast(cityAir(48, seeded(1))).length, 48);
});

Deno.test("lib/data/city_air.ts: example 3", () => {
  assert.ok(cityAirLeast(cityAir(1000, seeded(1)), 800) > 1);
});
//# sourceMappingURL=data_city_air_example_test.ts.map
