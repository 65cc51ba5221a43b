/**
 * A simulated room whose truth is known: what its sensors read, who is in, and
 * the best any rule can do.
 *
 * @module
 */
import { normal, normalCdf } from "../normal.ts";
import type { Random } from "../random.ts";
import type { Labelled } from "./labelled.ts";

/**
 * What a row of the room holds: light in lux, CO₂ in ppm, temperature in °C,
 * relative humidity in %.
 */
export const sensors: readonly string[] = [
  "light",
  "CO2",
  "temperature",
  "humidity",
];

const occupiedShare = 0.4;
const whenEmpty = [300, 550, 21, 40];
const whenOccupied = [460, 750, 21.8, 40];
const spread = [80, 100, 0.8, 5];

/**
 * Simulates some minutes in the room.
 *
 * Shapes: rows [count, 4], labels [count].
 * @param share of minutes in which somebody is in: 0.4, or less in a store room
 */
export function room(
  count: number,
  random: Random,
  share = occupiedShare,
): Labelled {
  const labels = Array.from({ length: count }, () => random() < share ? 1 : 0);
  const rows = labels.map((label) => {
    const means = label === 1 ? whenOccupied : whenEmpty;
    return means.map((mean, i) => mean + spread[i] * normal(random));
  });
  return { rows, labels };
}

const all = [...sensors.keys()];

/**
 * Gives the weights and the threshold of the best possible rule: occupied when
 * Σ wᵢxᵢ ≥ Θ.
 *
 * Source: T. Hastie, R. Tibshirani, J. Friedman, "The Elements of Statistical
 * Learning" (2009), 4.3.
 * @param only the sensors that it may look at, by number; all unless said
 * otherwise
 * @param share of minutes in which somebody is in
 */
export function bestRule(
  only = all,
  share = occupiedShare,
): { w: number[]; threshold: number } {
  const w = spread.map((sigma, i) =>
    only.includes(i) ? (whenOccupied[i] - whenEmpty[i]) / sigma ** 2 : 0
  );
  const middle = w.reduce(
    (sum, wi, i) => sum + wi * (whenEmpty[i] + whenOccupied[i]) / 2,
    0,
  );
  return {
    w,
    threshold: middle - Math.log(share / (1 - share)),
  };
}

/** How often the best rule is right when the two cases lie Δ apart. */
function areaOnTheRightSide(distance: number, share: number): number {
  const tilt = Math.log(share / (1 - share)) / distance;
  return share * normalCdf(distance / 2 + tilt) +
    (1 - share) * normalCdf(distance / 2 - tilt);
}

/**
 * Gives the share of minutes that the best rule decides rightly, which no other
 * rule can exceed.
 *
 * @param only the sensors that the rule may look at, by number; all unless said
 * otherwise
 * @param share of minutes in which somebody is in
 */
export function bestAccuracy(only = all, share = occupiedShare): number {
  const distances = only.map((i) =>
    (whenOccupied[i] - whenEmpty[i]) / spread[i]
  );
  return areaOnTheRightSide(Math.hypot(...distances), share);
}

const leaves = 1 / 60;
const arrives = leaves * occupiedShare / (1 - occupiedShare);

const memory = 0.98;

/** Minutes of the room with the day that each belongs to. */
export interface Days extends Labelled {
  /** Shape [n]: 0 for minutes of the first day. */
  days: number[];
}

/**
 * Simulates whole days in the room: minutes resemble the minute before, and
 * each day shifts each sensor.
 *
 * Shapes: rows [days · minutes, 4], labels [days · minutes].
 */
export function roomDays(
  days: number,
  minutes: number,
  random: Random,
): Days {
  const result: Days = { rows: [], labels: [], days: [] };
  for (let day = 0; day < days; day++) {
    const offset = spread.map((sigma) => sigma * normal(random));
    let noise = spread.map(() => normal(random));
    let label = random() < occupiedShare ? 1 : 0;
    for (let minute = 0; minute < minutes; minute++) {
      const means = label === 1 ? whenOccupied : whenEmpty;
      result.rows.push(
        means.map((mean, i) => mean + offset[i] + spread[i] * noise[i]),
      );
      result.labels.push(label);
      result.days.push(day);
      noise = noise.map((z) =>
        memory * z + Math.sqrt(1 - memory ** 2) * normal(random)
      );
      if (random() < (label === 1 ? leaves : arrives)) label = 1 - label;
    }
  }
  return result;
}

/**
 * Gives the share of minutes of {@linkcode roomDays} that the best rule decides
 * rightly if it looks at one minute of a day it has not seen before.
 */
export function bestAccuracyOnNewDays(): number {
  const distances = all.map((i) =>
    (whenOccupied[i] - whenEmpty[i]) / (Math.SQRT2 * spread[i])
  );
  return areaOnTheRightSide(Math.hypot(...distances), occupiedShare);
}
//# sourceMappingURL=room.ts.map
