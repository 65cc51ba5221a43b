/**
 * Tables of text, for a terminal.
 *
 * @module
 */

/**
 * Lays cells out in columns, two blanks apart: the first column to the left,
 * the others to the right.
 *
 * Rows may be of different lengths; no line ends with a blank.
 * @example
 * ```ts
 * assert.equal(table([["rule", "right"], ["ours", "9 %"]]), "rule  right\nours    9 %");
 * ```
 */
export function table(rows: string[][]): string {
  const length = (cell: string) => [...cell].length;
  const columns = Math.max(0, ...rows.map((row) => row.length));
  const widths = Array.from(
    { length: columns },
    (_, k) => Math.max(...rows.map((row) => length(row[k] ?? ""))),
  );
  return rows.map((row) =>
    row.map((cell, k) => {
      const blanks = " ".repeat(widths[k] - length(cell));
      return k === 0 ? cell + blanks : blanks + cell;
    }).join("  ").trimEnd()
  ).join("\n");
}

/**
 * Writes a share as a percentage with one decimal; NaN as a dash.
 *
 * @example
 * ```ts
 * assert.equal(percent(0.605), "60.5 %");
 * ```
 */
export function percent(share: number): string {
  return Number.isNaN(share) ? "–" : `${(100 * share).toFixed(1)} %`;
}
//# sourceMappingURL=table.ts.map
