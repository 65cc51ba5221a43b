/**
 * A simulated city's air, hour by hour, whose best forecast is known.
 *
 * @module
 */
import { normal, normalCdf } from "../normal.ts";
import type { Random } from "../random.ts";
import { airColumns } from "./air_columns.ts";
import { dayShare, yearShare } from "./calendar.ts";
import { column, type Series } from "./series.ts";

/** Noise of an hour: the spread of the logarithm of the level. */
const sigma = 0.08;

/** What of the lid an hour keeps. */
const lidKeeps = 0.92;

/** A day and a year go round as sines; `peak` is the share at which it is 1. */
function wave(share: number, peak: number): number {
  return Math.cos(2 * Math.PI * (share - peak));
}

/** The weather of an hour. */
interface Weather {
  readonly dew: number;
  readonly temperature: number;
  readonly pressure: number;
  /** 0 to 3: north-west, north-east, south-east, calm. */
  readonly from: number;
  /** The speed of this hour alone, m/s. */
  readonly speed: number;
  readonly wet: boolean;
}

/** Makes weather, hour by hour. */
function* weather(
  hours: number,
  random: Random,
  clock: Series,
): Generator<Weather> {
  let from = 3;
  let wet = false;
  let [warm, high, gust, damp] = [0, 0, 0, 0].map(() => normal(random));
  const drift = (value: number, keep: number) =>
    keep * value + Math.sqrt(1 - keep ** 2) * normal(random);
  for (let t = 0; t < hours; t++) {
    const [day, year] = [dayShare(clock, t), yearShare(clock, t)];
    [warm, high] = [drift(warm, 0.98), drift(high, 0.985)];
    [gust, damp] = [drift(gust, 0.8), drift(damp, 0.95)];
    if (random() < 0.12) from = Math.floor(4 * random());
    const summer = wave(year, 0.55);
    const chance = from === 2 ? 0.02 + 0.015 * summer : 0.004;
    wet = random() < (wet ? 0.75 : chance);
    const temperature = 12 + 15 * summer + 4 * wave(day, 0.6) + 3 * warm;
    yield {
      dew: temperature - Math.exp(2.1 + 0.4 * damp + (wet ? -1 : 0)),
      temperature,
      pressure: 1016 - 9 * summer + 5 * high,
      from,
      speed: from === 3 ? 0.4 + 0.5 * random() : 3 * Math.exp(0.6 * gust),
      wet,
    };
  }
}

/**
 * How the level of the next hour follows from this one's, apart from noise.
 *
 * @param level µg/m³
 * @param lid how still the last hours were, from 0 to 1
 */
function next(
  level: number,
  lid: number,
  { from, speed, wet }: Pick<Weather, "from" | "speed" | "wet">,
  day: number,
  year: number,
): number {
  const clears = [0.06, 0.04, 0.015, 0][from] * speed + (wet ? 0.15 : 0);
  const traffic = 1 + 0.6 * wave(2 * day, 0.7) + 0.2 * wave(day, 0.85);
  const heating = 1 + 0.5 * wave(year, 0.05);
  return level * Math.exp(-0.06 - clears) +
    6 * traffic * heating * (0.3 + 4 * lid);
}

/**
 * Simulates hours of a city's air and weather; columns as `airColumns` says,
 * nothing missing.
 *
 * @example
 * ```ts
 * import { seeded } from "lib/random.ts";
 *
 * const week = cityAir(168, seeded(1));
 * assert.deepEqual([week.rows.length, week.rows[0].length], [168, 11]);
 * ```
 */
export function cityAir(hours: number, random: Random): Series {
  const clock = { start: "2010-01-01T00:00Z", hours: 1, columns: [], rows: [] };
  const rows: number[][] = [];
  let [level, lid, before, blown, rain, snow] = [80, 0, -1, 0, 0, 0];
  for (const now of weather(hours, random, clock)) {
    blown = now.from === before ? blown + now.speed : now.speed;
    before = now.from;
    rain = now.wet && now.temperature >= 0 ? rain + 1 : 0;
    snow = now.wet && now.temperature < 0 ? snow + 1 : 0;
    const direction = [0, 1, 2, 3].map((from) => from === now.from ? 1 : 0);
    rows.push([
      level,
      now.dew,
      now.temperature,
      now.pressure,
      ...direction,
      blown,
      snow,
      rain,
    ]);
    const t = rows.length;
    lid = lidKeeps * lid + (1 - lidKeeps) * (now.from === 3 ? 1 : 0);
    level = next(level, lid, now, dayShare(clock, t), yearShare(clock, t)) *
      Math.exp(sigma * normal(random));
  }
  return { ...clock, columns: airColumns, rows };
}

/**
 * Gives the best forecast of each hour of {@linkcode cityAir}: the median of its
 * level, given all hours before it. NaN for the first hour.
 *
 * @param series from its first hour on, as the air remembers how still it was
 * @example
 * ```ts
 * import { seeded } from "lib/random.ts";
 *
 * assert.equal(cityAirForecast(cityAir(48, seeded(1))).length, 48);
 * ```
 */
export function cityAirForecast(series: Series): number[] {
  const [levels, winds, rains, snows] = ["pm2.5", "wind", "rain", "snow"].map((
    name,
  ) => column(series, name));
  const directions = airColumns.slice(4, 8).map((name) => column(series, name));
  const medians: number[] = [NaN];
  let [lid, before] = [0, -1];
  for (let t = 0; t + 1 < series.rows.length; t++) {
    const from = directions.findIndex((there) => there[t] === 1);
    const speed = from === before ? winds[t] - winds[t - 1] : winds[t];
    before = from;
    lid = lidKeeps * lid + (1 - lidKeeps) * (from === 3 ? 1 : 0);
    const wet = rains[t] + snows[t] > 0;
    medians.push(
      next(
        levels[t],
        lid,
        { from, speed, wet },
        dayShare(series, t + 1),
        yearShare(series, t + 1),
      ),
    );
  }
  return medians;
}

/**
 * Gives the mean absolute error, in µg/m³, that the best forecast of {@linkcode
 * cityAir} is expected to have: no rule can do better but by luck.
 *
 * @param from the first of the rows that are forecast; at least 1
 * @throws {RangeError} if there is no such row
 * @example
 * ```ts
 * import { seeded } from "lib/random.ts";
 *
 * assert.ok(cityAirLeast(cityAir(1000, seeded(1)), 800) > 1);
 * ```
 */
export function cityAirLeast(series: Series, from = 1): number {
  const medians = cityAirForecast(series).slice(from);
  if (from < 1 || medians.length === 0) {
    throw new RangeError(
      `cityAirLeast: row ${from} of ${series.rows.length}; expected 1 or more, ` +
        "and less than that",
    );
  }
  const sum = medians.reduce((sum, median) => sum + median, 0);
  return sum / medians.length * Math.exp(sigma ** 2 / 2) *
    (2 * normalCdf(sigma) - 1);
}
//# sourceMappingURL=city_air.ts.map
