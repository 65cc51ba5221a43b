/**
 * Small drawings for a terminal, made of letters.
 *
 * @module
 */

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
 * Gives blanks behind words, so that they stand in the middle of a column that
 * is set to the right.
 *
 * @example
 * ```ts
 * assert.equal(centred("abc", 7), "abc  ");
 * ```
 */
export function centred(words: string, width: number): string {
  return words.padEnd(Math.ceil((width + words.length) / 2));
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
