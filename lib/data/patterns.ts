/**
 * Points of two kinds in the plane that no line tells apart, from −1 to 1 or a
 * little beyond.
 *
 * @module
 */
import { normal } from "../normal.ts";
import type { Random } from "../random.ts";
import type { Labelled } from "./labelled.ts";

/** Makes points, half of each kind, by a rule for one of them. */
function points(count: number, point: (label: number) => number[]): Labelled {
  const labels = Array.from({ length: count }, (_, i) => i % 2);
  return { rows: labels.map(point), labels };
}

/**
 * Draws a disc of ones in a ring of zeros.
 *
 * Shapes: rows [count, 2], labels [count].
 */
export function circles(count: number, random: Random): Labelled {
  return points(count, (label) => {
    const far = (label === 1 ? 0.35 : 0.8) + 0.08 * normal(random);
    const angle = 2 * Math.PI * random();
    return [far * Math.cos(angle), far * Math.sin(angle)];
  });
}

/**
 * Draws two spirals, each of one and a quarter turns.
 *
 * Shapes: rows [count, 2], labels [count].
 */
export function spirals(count: number, random: Random): Labelled {
  return points(count, (label) => {
    const way = random();
    const far = 0.1 + 0.85 * way;
    const angle = 2.5 * Math.PI * way + Math.PI * label;
    return [
      far * Math.cos(angle) + 0.03 * normal(random),
      far * Math.sin(angle) + 0.03 * normal(random),
    ];
  });
}

/**
 * Draws points on a chessboard of three by three fields; the field in the
 * middle and those in the corners are zeros.
 *
 * Shapes: rows [count, 2], labels [count].
 */
export function checkers(count: number, random: Random): Labelled {
  const rows = Array.from(
    { length: count },
    () => [2 * random() - 1, 2 * random() - 1],
  );
  const field = (place: number) => Math.floor(1.5 * (place + 1));
  return { rows, labels: rows.map(([x, y]) => (field(x) + field(y)) % 2) };
}
//# sourceMappingURL=patterns.ts.map
