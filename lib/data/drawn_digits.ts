/**
 * Digits drawn by code, eight by eight pixels, each in another hand.
 *
 * @module
 */
import { normal } from "../normal.ts";
import type { Random } from "../random.ts";
import type { Labelled } from "./labelled.ts";
import { digits, type Point, type Stroke } from "./strokes.ts";

/** Gives a hand: it takes a point of the box to where it lands, in pixels. */
function hand(random: Random): (point: Point) => Point {
  const wide = 16 + 2 * normal(random);
  const high = 25 + 2 * normal(random);
  const lean = 0.2 * normal(random);
  const turn = 0.08 * normal(random);
  const [right, down] = [16 + normal(random), 16 + normal(random)];
  const off = () => 0.7 * normal(random);
  return ([x, y]) => {
    const below = y - 0.5;
    const across = (x - 0.5) * wide - below * lean * high;
    const along = below * high;
    return [
      right + across * Math.cos(turn) - along * Math.sin(turn) + off(),
      down + across * Math.sin(turn) + along * Math.cos(turn) + off(),
    ];
  };
}

/** Inks the fine pixels under a round tip. */
function dab(fine: boolean[], [x, y]: Point, radius: number): void {
  const from = (center: number) => Math.max(0, Math.floor(center - radius));
  const to = (center: number) => Math.min(31, Math.floor(center + radius));
  for (let v = from(y); v <= to(y); v++) {
    for (let u = from(x); u <= to(x); u++) {
      const far = Math.hypot(u + 0.5 - x, v + 0.5 - y);
      if (far <= radius) fine[32 * v + u] = true;
    }
  }
}

/** Follows a stroke with the tip. */
function follow(fine: boolean[], stroke: Stroke, radius: number): void {
  for (let i = 1; i < stroke.length; i++) {
    const [[x1, y1], [x2, y2]] = [stroke[i - 1], stroke[i]];
    const steps = Math.ceil(2 * Math.hypot(x2 - x1, y2 - y1));
    for (let k = 0; k <= steps; k++) {
      const t = k / steps;
      dab(fine, [x1 + t * (x2 - x1), y1 + t * (y2 - y1)], radius);
    }
  }
}

/** The share of fine pixels that are read as their opposite. */
const misread = 1 / 50;

/**
 * Draws a digit in a hand of its own.
 *
 * @param digit 0 to 9
 * @returns 64 counts from 0 to 16, row by row from the top left
 * @example
 * ```ts
 * const seven = drawDigit(7, Math.random);
 * assert.ok(seven.every((ink) => ink >= 0 && ink <= 16));
 * ```
 */
export function drawDigit(digit: number, random: Random): number[] {
  const ways = digits[digit];
  const way = ways[Math.floor(random() * ways.length)];
  const move = hand(random);
  const radius = 1.2 + random();
  const fine: boolean[] = new Array(32 * 32).fill(false);
  for (const stroke of way) follow(fine, stroke.map(move), radius);
  const counts: number[] = new Array(64).fill(0);
  for (const [i, inked] of fine.entries()) {
    const read = random() < misread ? !inked : inked;
    const [x, y] = [i % 32, Math.floor(i / 32)];
    if (read) counts[8 * Math.floor(y / 4) + Math.floor(x / 4)]++;
  }
  return counts;
}

/**
 * Draws digits, each equally likely.
 *
 * Shapes: rows [count, 64], labels [count] from 0 to 9.
 */
export function drawnDigits(count: number, random: Random): Labelled {
  const labels = Array.from(
    { length: count },
    () => Math.floor(random() * 10),
  );
  return { rows: labels.map((digit) => drawDigit(digit, random)), labels };
}
//# sourceMappingURL=drawn_digits.ts.map
