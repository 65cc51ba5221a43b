/**
 * Which rows a forecast is asked for, and what is known before each of them.
 *
 * @module
 */

/**
 * Gives the rows, from one up to another, whose number can be forecast and the
 * forecast judged: it is known, and so is the number `ahead` rows before it. On
 * these rows persistence has an answer, and all other forecasts are compared
 * with it.
 *
 * @param target [n], NaN where it is missing
 * @param ahead from the last row that is known to the one that is forecast
 * @throws {RangeError} if that is no whole number from 1 up
 * @example
 * ```ts
 * assert.deepEqual(forecastable([5, 6, NaN, 8, 9], 0, 5), [1, 4]);
 * assert.deepEqual(forecastable([5, 6, NaN, 8, 9], 0, 5, 2), [3]);
 * ```
 */
export function forecastable(
  target: readonly number[],
  from: number,
  to: number,
  ahead: number = 1,
): number[] {
  if (!Number.isInteger(ahead) || ahead < 1) {
    throw new RangeError(
      `forecastable: ${ahead} rows ahead; expected a whole number from 1 up`,
    );
  }
  const rows = [];
  for (let t = Math.max(ahead, from); t < to; t++) {
    if (!Number.isNaN(target[t]) && !Number.isNaN(target[t - ahead])) {
      rows.push(t);
    }
  }
  return rows;
}

/**
 * Gives what is known before a row: the `length` rows before it. The rows of
 * all windows are the given arrays themselves, not copies.
 *
 * Shapes: rows [n, columns], at [m] → [m, length, columns].
 * @throws {RangeError} if there are not so many rows before one of them
 * @example
 * ```ts
 * assert.deepEqual(rowsBefore([[1], [2], [3]], [2], 2), [[[1], [2]]]);
 * ```
 */
export function rowsBefore<Row>(
  rows: readonly Row[],
  at: readonly number[],
  length: number,
): Row[][] {
  return at.map((t) => {
    if (t < length || t > rows.length) {
      throw new RangeError(
        `rowsBefore: row ${t} of ${rows.length} has no ${length} rows before it`,
      );
    }
    return rows.slice(t - length, t);
  });
}

/**
 * Gives the mean absolute error of forecasts, in the target's unit.
 *
 * @throws {RangeError} if there are not as many forecasts as truths, or none
 * @example
 * ```ts
 * assert.equal(meanAbsoluteError([1, 5], [2, 2]), 2);
 * ```
 */
export function meanAbsoluteError(
  forecasts: readonly number[],
  truths: readonly number[],
): number {
  if (forecasts.length !== truths.length || truths.length === 0) {
    throw new RangeError(
      `meanAbsoluteError: ${forecasts.length} forecasts, ${truths.length} ` +
        `truths; expected as many of both, and one at least`,
    );
  }
  return forecasts.reduce(
    (sum, each, i) => sum + Math.abs(each - truths[i]),
    0,
  ) /
    truths.length;
}
//# sourceMappingURL=forecast.ts.map
