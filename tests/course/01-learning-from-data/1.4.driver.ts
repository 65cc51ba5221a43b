import { serve } from "../../../tools/child/serve.ts";
import type * as Exercise from "../../../lib/data/fit_min_max.ts";

/** Learns from some rows and scales others. */
export function fitMinMaxThenScale(
  mine: typeof Exercise,
  rows: number[][],
  others: number[][],
) {
  const scale = mine.fitMinMax(rows);
  return others.map((row) => scale(row));
}

/** Learns, then the caller changes the first row and adds another to the array that it passed in. */
export function fitMinMaxThenChangeTheRows(
  mine: typeof Exercise,
  rows: number[][],
  another: number[],
  row: number[],
) {
  const scale = mine.fitMinMax(rows);
  rows.push(another);
  rows[0][0] = 1_000_000;
  return scale(row);
}

/** Learns from so many rows 0, 1, 2, … and scales the one in the middle. */
export function fitMinMaxOfManyRows(mine: typeof Exercise, count: number) {
  const rows = Array.from({ length: count + 1 }, (_, i) => [i]);
  return mine.fitMinMax(rows)([count / 2]);
}

/** What the arrays hold after the calls. */
export function inputsAfterFitMinMax(
  mine: typeof Exercise,
  rows: number[][],
  row: number[],
) {
  mine.fitMinMax(rows)(row);
  return { rows, row };
}

serve({
  fitMinMaxThenScale,
  fitMinMaxThenChangeTheRows,
  fitMinMaxOfManyRows,
  inputsAfterFitMinMax,
});
//# sourceMappingURL=1.4.driver.ts.map
