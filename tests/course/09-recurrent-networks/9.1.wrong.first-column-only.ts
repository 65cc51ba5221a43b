import { checkWindows } from "../../../lib/data/check_windows.ts";

/** Pieces of a series, each with the number that is to be foretold. */
export interface Windows {
  /** What is seen: [windows][length][columns]. */
  readonly x: readonly (readonly (readonly number[])[])[];
  /** What comes later: [windows]. */
  readonly y: readonly number[];
}

/**
 * Cuts a series into windows of `length` rows that follow each other. The label
 * of each is the target `ahead` rows after its last row, so it is never inside.
 * Where a number inside is missing (NaN), or the label, the window is left out.
 *
 * Shapes: rows [hours][columns], target [hours].
 * @throws {RangeError} if there can be no windows, see `checkWindows`
 * @example
 * ```ts
 * const { x, y } = windows([[1], [2], [3], [4]], [10, 20, 30, 40], 2);
 * assert.deepEqual(x, [[[1], [2]], [[2], [3]]]);
 * assert.deepEqual(y, [30, 40]);
 * ```
 */
export function windows(
  rows: readonly (readonly number[])[],
  target: readonly number[],
  length: number,
  ahead: number = 1,
): Windows {
  checkWindows(rows.length, target.length, length, ahead);
  const x = [];
  const y = [];
  for (let from = 0; from + length - 1 + ahead < rows.length; from++) {
    const window = rows.slice(from, from + length);
    const label = target[from + length - 1 + ahead];
    if (Number.isNaN(label) || window.some((row) => Number.isNaN(row[0]))) {
      continue;
    }
    x.push(window);
    y.push(label);
  }
  return { x, y };
}
