/**
 * A small city for the bug museum of chapter 9.
 *
 * @module
 */
import { cityAir } from "../data/city_air.ts";
import { meanAbsoluteError } from "../data/forecast.ts";
import type { Series } from "../data/series.ts";
import { seeded } from "../random.ts";
import { type AirPlan, type Cell, foretell, learnAir, rnnCell } from "./air.ts";
import type { Hours, HoursPlan } from "./air_hours.ts";
import { type City, cityHours } from "./city_hours.ts";

/** The small city's air. */
export const smallAir: Series = cityAir(3000, seeded(1));

/** Cuts the small city's hours. */
export function smallCity(plan: HoursPlan = {}): City {
  return cityHours(smallAir, { length: 6, ...plan });
}

/** How the museum's networks learn: they are small. */
export const museumPlan: AirPlan = {
  hidden: 8,
  epochs: 10,
  batch: 64,
  rate: 0.01,
};

/** What an exhibit may do differently. */
export interface Exhibit {
  /** The memory; the chapter's own by default. */
  cell?: Cell;
  /** What the network learns from; the small city's first hours by default. */
  train?: Hours;
  /** What it is tested on; the small city's last hours by default. */
  test?: Hours;
  /** The loss; the mean absolute error by default. */
  loss?: AirPlan["loss"];
}

/** Trains a network of 8 units, and gives its mean absolute error in µg/m³. */
export function offBy(
  {
    cell = rnnCell,
    train = smallCity().train,
    test = smallCity().test,
    loss,
  }: Exhibit = {},
  seed = 1,
): number {
  const net = learnAir(cell, train, seed, { ...museumPlan, loss });
  return meanAbsoluteError(foretell(cell, net, test), test.y);
}

/** Takes the level before away: what is foretold is the level itself. */
export function levelItself(hours: Hours): Hours {
  return { ...hours, last: hours.last.map(() => 0) };
}
//# sourceMappingURL=air_museum.ts.map
