import type { Random } from "../random.ts";
import type { Labelled } from "./labelled.ts";

/**
 * Draws rows of random numbers, each from 0 to 1, and tosses their labels:
 * there is nothing to learn.
 *
 * Shapes: rows [count, columns], labels [count].
 */
export function noise(
  count: number,
  columns: number,
  random: Random,
): Labelled {
  const row = () => Array.from({ length: columns }, random);
  const rows = Array.from({ length: count }, row);
  return { rows, labels: rows.map(() => random() < 0.5 ? 1 : 0) };
}
//# sourceMappingURL=noise.ts.map
