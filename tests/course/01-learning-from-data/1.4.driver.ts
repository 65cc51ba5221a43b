import { serve } from "../../../tools/child/serve.ts";
import type * as Exercise from "../../../lib/data/fit_min_max.ts";

/** Learns from some rows and scales others. */
export function scaled(
  mine: typeof Exercise,
  rows: number[][],
  others: number[][],
) {
  const scale = mine.fitMinMax(rows);
  return others.map((row) => scale(row));
}

/** Learns, then the caller adds a row to the array that it passed in. */
export function scaledAfterAnotherRow(
  mine: typeof Exercise,
  rows: number[][],
  another: number[],
  row: number[],
) {
  const scale = mine.fitMinMax(rows);
  rows.push(another);
  return scale(row);
}

/** What the arrays hold after the calls. */
export function rowsAfterScaling(
  mine: typeof Exercise,
  rows: number[][],
  row: number[],
) {
  mine.fitMinMax(rows)(row);
  return { rows, row };
}

serve({ scaled, scaledAfterAnotherRow, rowsAfterScaling });
//# sourceMappingURL=1.4.driver.ts.map
