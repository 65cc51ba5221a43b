/**
 * Small drawings for a terminal, made of letters.
 *
 * @module
 */
import { table } from "./table.ts";

/**
 * Marks with an o where a share from −1 to 1 lies; a bar stands at 0.
 *
 * @param half how many letters lie on either side of the bar
 * @example
 * ```ts
 * assert.equal(mark(-0.5, 4), "  o |    ");
 * ```
 */
export function mark(share: number, half: number): string {
  const cells = [..." ".repeat(half) + "|" + " ".repeat(half)];
  cells[half + Math.round(half * share)] = "o";
  return cells.join("");
}

/**
 * Lays walks side by side: a row for each step, and in it each walk's mark. The
 * largest distance fills half a column; the first walk starts on the left.
 *
 * Shapes: names [n], steps [m], walks [n, m] → text of m + 1 lines.
 */
export function sideBySide(
  names: string[],
  steps: number[],
  walks: number[][],
): string {
  const half = 10;
  const side = walks[0][0] < 0 ? 1 : -1;
  const reach = Math.max(...walks.flat().map(Math.abs));
  const middle = (name: string) =>
    name.padEnd(Math.ceil((2 * half + 1 + name.length) / 2));
  return table([
    ["step", ...names.map(middle)],
    ...steps.map((step, i) => [
      String(step),
      ...walks.map((walk) => mark(side * walk[i] / reach, half)),
    ]),
  ]);
}

/**
 * Draws a bar of a height from 0 to 8; what is lower or higher is drawn as the
 * lowest or the highest.
 *
 * @example
 * ```ts
 * assert.equal([-3, 0.9, 1, 7.5, 99].map(bar).join(""), "▁▁▂██");
 * ```
 */
export function bar(height: number): string {
  return "▁▂▃▄▅▆▇█"[Math.min(7, Math.max(0, Math.floor(height)))];
}
//# sourceMappingURL=letters.ts.map
