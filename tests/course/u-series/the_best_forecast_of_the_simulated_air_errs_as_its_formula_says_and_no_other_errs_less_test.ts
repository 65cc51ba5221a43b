import assert from "node:assert/strict";
import {
  cityAir,
  cityAirForecast,
  cityAirLeast,
} from "../../../lib/data/city_air.ts";
import { meanAbsoluteError } from "../../../lib/data/forecast.ts";
import { column } from "../../../lib/data/series.ts";
import { seeded } from "../../../lib/random.ts";

Deno.test("the best forecast of the simulated air errs as its formula says, and no other errs less", () => {
  const city = cityAir(40_000, seeded(7));
  const truths = column(city, "pm2.5").slice(1);
  const best = cityAirForecast(city).slice(1);
  const error = meanAbsoluteError(best, truths);
  assert.ok(Math.abs(error / cityAirLeast(city) - 1) < 0.02, `${error}`);
  for (const factor of [0.97, 1.03]) {
    const worse = meanAbsoluteError(best.map((m) => factor * m), truths);
    assert.ok(worse > error, `${factor} times the median: ${worse}`);
  }
  const above = truths.filter((level, t) => level > best[t]).length;
  assert.ok(Math.abs(above / truths.length - 0.5) < 0.01, `${above} above`);
  const persistence = meanAbsoluteError(
    column(city, "pm2.5").slice(0, -1),
    truths,
  );
  assert.ok(persistence > 1.4 * error, `${persistence}`);
  // What is left over has nothing to do with the hour before: it is noise.
  const noise = truths.map((level, t) => Math.log(level / best[t]));
  const square = noise.reduce((sum, z) => sum + z * z, 0);
  const product = noise.slice(1).reduce((sum, z, t) => sum + z * noise[t], 0);
  assert.ok(Math.abs(product / square) < 0.02, `${product / square}`);
  assert.ok(Math.abs(Math.sqrt(square / noise.length) - 0.08) < 0.001);
});
//# sourceMappingURL=the_best_forecast_of_the_simulated_air_errs_as_its_formula_says_and_no_other_errs_less_test.ts.map
