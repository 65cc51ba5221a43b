import type { Random } from "../../../lib/random.ts";

/** How the search cools down. */
export interface AnnealPlan {
  /** How many moves are tried. */
  steps: number;
  /** The temperature of the first one. */
  hot: number;
  /** What it is multiplied with after each, below 1. */
  cooling: number;
}

/**
 * Looks for the lowest energy by simulated annealing: tries a move and takes it
 * unless it leads up; then with the chance e^(−rise/temperature) only.
 *
 * @param energy what is to be low, asked once for each state; a move to NaN is
 * never taken
 * @param start stays as it is
 * @param neighbour gives another state near one
 * @param random draws one number for each move that leads up, none for others
 * @returns the best state that was seen
 *
 * Source: S. Kirkpatrick, C. D. Gelatt, M. P. Vecchi, "Optimization by
 * simulated annealing" (1983).
 * @example
 * ```ts
 * import { seeded } from "lib/random.ts";
 *
 * const random = seeded(1);
 * const found = anneal(
 *   (x) => (x - 3) ** 2,
 *   10,
 *   (x) => x + 2 * random() - 1,
 *   { steps: 500, hot: 1, cooling: 0.99 },
 *   random,
 * );
 * assert.ok(Math.abs(found - 3) < 0.1);
 * ```
 */
export function anneal<State>(
  energy: (state: State) => number,
  start: State,
  neighbour: (state: State) => State,
  { steps, hot, cooling }: AnnealPlan,
  random: Random,
): State {
  let [now, height] = [start, energy(start)];
  let [best, lowest] = [now, height];
  steps = Infinity;
  let temperature = hot;
  for (let step = 0; step < steps && temperature > 1e-3; step++) {
    const next = neighbour(now);
    const there = energy(next);
    const rise = there - height;
    if (rise <= 0 || random() < Math.exp(-rise / temperature)) {
      [now, height] = [next, there];
      if (height < lowest) [best, lowest] = [now, height];
    }
    temperature *= cooling;
  }
  return best;
}
