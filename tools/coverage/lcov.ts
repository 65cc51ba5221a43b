/**
 * Counts of lines as lcov writes them, which Deno and editors read.
 *
 * @module
 */

/** How often each line (from 1) of each file ran. A line without code has no count. */
export type Counts = ReadonlyMap<string, ReadonlyMap<number, number>>;

/** Reads the lines of an lcov report; functions and branches are left alone. */
export function readLcov(text: string): Counts {
  const counts = new Map<string, Map<number, number>>();
  let lines = new Map<number, number>();
  for (const row of text.split(/\r?\n/)) {
    if (row.startsWith("SF:")) {
      lines = counts.getOrInsertComputed(row.slice(3), () => new Map());
    }
    const [, line, count] = /^DA:(\d+),(\d+)/.exec(row) ?? [];
    if (line !== undefined) {
      lines.set(Number(line), (lines.get(Number(line)) ?? 0) + Number(count));
    }
  }
  return counts;
}

/** Writes an lcov report, files and lines in order. */
export function lcovText(counts: Counts): string {
  const files = [...counts].sort(([a], [b]) => a < b ? -1 : 1);
  return files.map(([file, lines]) => {
    const rows = [...lines].sort(([a], [b]) => a - b);
    return [
      "TN:",
      `SF:${file}`,
      ...rows.map(([line, count]) => `DA:${line},${count}`),
      `LF:${rows.length}`,
      `LH:${rows.filter(([, count]) => count > 0).length}`,
      "end_of_record\n",
    ].join("\n");
  }).join("");
}
