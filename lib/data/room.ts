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
  "CO₂",
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
 */
export function room(count: number, random: Random): Labelled {
  const labels = Array.from(
    { length: count },
    () => random() < occupiedShare ? 1 : 0,
  );
  const rows = labels.map((label) => {
    const means = label === 1 ? whenOccupied : whenEmpty;
    return means.map((mean, i) => mean + spread[i] * normal(random));
  });
  return { rows, labels };
}

/**
 * Gives the weights and the threshold of the best possible rule: occupied when
 * Σ wᵢxᵢ ≥ Θ.
 *
 * Source: T. Hastie, R. Tibshirani, J. Friedman, "The Elements of Statistical
 * Learning" (2009), 4.3.
 */
export function bestRule(): { w: number[]; threshold: number } {
  const w = spread.map((sigma, i) =>
    (whenOccupied[i] - whenEmpty[i]) / sigma ** 2
  );
  const middle = w.reduce(
    (sum, wi, i) => sum + wi * (whenEmpty[i] + whenOccupied[i]) / 2,
    0,
  );
  return {
    w,
    threshold: middle - Math.log(occupiedShare / (1 - occupiedShare)),
  };
}

/**
 * Gives the share of minutes that {@linkcode bestRule} decides rightly, which
 * no other rule can exceed.
 */
export function bestAccuracy(): number {
  const squares = spread.map((sigma, i) =>
    ((whenOccupied[i] - whenEmpty[i]) / sigma) ** 2
  );
  const distance = Math.sqrt(squares.reduce((sum, square) => sum + square, 0));
  const tilt = Math.log(occupiedShare / (1 - occupiedShare)) / distance;
  return occupiedShare * normalCdf(distance / 2 + tilt) +
    (1 - occupiedShare) * normalCdf(distance / 2 - tilt);
}
//# sourceMappingURL=room.ts.map
