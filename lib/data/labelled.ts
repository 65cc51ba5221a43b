/**
 * Rows of measurements with their labels.
 *
 * @module
 */
import { type Random, shuffled } from "../random.ts";

/** Rows, and for each its label, 1 or 0. */
export interface Labelled {
  /** Shape [n, measurements]. */
  rows: number[][];
  /** Shape [n]. */
  labels: number[];
}

/**
 * Returns the same rows with their labels in a random order.
 *
 * @example
 * ```ts
 * const pair = inRandomOrder({ rows: [[5], [6]], labels: [0, 1] },
 * Math.random);
 * assert.equal(pair.rows[0][0] - pair.labels[0], 5);
 * ```
 */
export function inRandomOrder(data: Labelled, random: Random): Labelled {
  const order = shuffled(data.rows.keys(), random);
  return {
    rows: order.map((i) => data.rows[i]),
    labels: order.map((i) => data.labels[i]),
  };
}
//# sourceMappingURL=labelled.ts.map
