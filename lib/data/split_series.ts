import { part, rowAt, type Series } from "./series.ts";

/**
 * Cuts a series in time: each part ends where the next one begins.
 *
 * @param cuts where to cut, in order: shares of the rows, from 0 to 1, or dates
 * @param gap rows left out at the end of each part but the last, where windows
 * of the next part are to begin before it
 * @returns one part more than cuts
 * @throws {RangeError} if the cuts are not in order, or a share is not from 0
 * to 1
 * @example
 * ```ts
 * const day = { start: "2010-01-01T00:00Z", hours: 6, columns: ["x"], rows: [[1], [2], [3], [4]] };
 * const [past, future] = splitSeries(day, [0.75]);
 * assert.deepEqual(past.rows, [[1], [2], [3]]);
 * assert.equal(future.start, "2010-01-01T18:00Z");
 * ```
 */
export function splitSeries(
  series: Series,
  cuts: readonly (number | string)[],
  gap = 0,
): Series[] {
  const rows = series.rows.length;
  if (!(Number.isInteger(gap) && gap >= 0)) {
    throw new RangeError(
      `splitSeries: a gap of ${gap} rows; expected 0 or more`,
    );
  }
  const places = cuts.map((cut) => {
    if (typeof cut === "string") return rowAt(series, cut);
    if (cut >= 0 && cut <= 1) return Math.floor(cut * rows + 1e-9);
    throw new RangeError(`splitSeries: share ${cut}; expected 0 to 1`);
  });
  const edges = [0, ...places, rows];
  return edges.slice(1).map((to, i) => {
    const from = edges[i];
    if (from > to) {
      throw new RangeError(
        `splitSeries: row ${to} is cut after row ${from}; expected cuts in order`,
      );
    }
    const end = i < cuts.length ? Math.max(from, to - gap) : to;
    return part(series, from, end);
  });
}
//# sourceMappingURL=split_series.ts.map
