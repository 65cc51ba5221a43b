/**
 * Columns that line up.
 *
 * @module
 */
import { displayWidth, padEnd, padStart } from "./width.ts";

/**
 * Lays rows out in columns, two blanks apart.
 *
 * @param align per column `l` or `r`; left where it says nothing
 */
export function table(
  rows: readonly (readonly string[])[],
  align = "",
): string {
  const widths: number[] = [];
  for (const row of rows) {
    row.forEach((cell, column) =>
      widths[column] = Math.max(widths[column] ?? 0, displayWidth(cell))
    );
  }
  const pad = (cell: string, column: number) =>
    (align[column] === "r" ? padStart : padEnd)(cell, widths[column]);
  return rows.map((row) => row.map(pad).join("  ").trimEnd()).join("\n");
}

/** A bar and its count: `▓▓▓▓▓░░░░░ 3 of 6`. Full only when all is done, empty only when nothing is. */
export function progressBar(done: number, total: number, cells = 10): string {
  const share = total === 0 ? 0 : done / total;
  let full = Math.round(share * cells);
  if (done > 0) full = Math.max(1, full);
  if (done < total) full = Math.min(cells - 1, full);
  return `${"▓".repeat(full)}${"░".repeat(cells - full)} ${done} of ${total}`;
}

/** Puts one text at each end of a line of `width` columns; at least two blanks between. */
export function ends(left: string, right: string, width: number): string {
  const gap = Math.max(2, width - displayWidth(left) - displayWidth(right));
  return `${left}${" ".repeat(gap)}${right}`;
}
