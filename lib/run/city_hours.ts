/**
 * The hours of a simulated city, whose best forecast is known.
 *
 * @module
 */
import { cityAirForecast } from "../data/city_air.ts";
import type { Series } from "../data/series.ts";
import { airHours, type Hours, type HoursPlan } from "./air_hours.ts";

/** Hours to learn from and to test on, and the best forecast of each test. */
export interface City {
  /** The first ones. */
  readonly train: Hours;
  /** The last ones. */
  readonly test: Hours;
  /** The median of what may come, µg/m³, for each hour of the test. */
  readonly best: readonly number[];
}

/** Cuts a simulated city's air into hours. */
export function cityHours(air: Series, plan?: HoursPlan): City {
  const { train, test } = airHours(air, plan);
  const medians = cityAirForecast(air);
  return { train, test, best: test.at.map((t) => medians[t]) };
}
//# sourceMappingURL=city_hours.ts.map
