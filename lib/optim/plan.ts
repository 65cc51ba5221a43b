/**
 * What an optimiser may be told.
 *
 * @module
 */

/**
 * Makes sure that a number is a share: from 0 to below 1.
 *
 * @throws {RangeError} if not
 */
export function checkShare(optimiser: string, what: string, x: number): void {
  if (x >= 0 && x < 1) return;
  throw new RangeError(
    `${optimiser}: ${what} is ${x}; expected a number from 0 to below 1`,
  );
}

/**
 * Makes sure that a number is above 0.
 *
 * @throws {RangeError} if not
 */
export function checkPositive(
  optimiser: string,
  what: string,
  x: number,
): void {
  if (x > 0 && x < Infinity) return;
  throw new RangeError(
    `${optimiser}: ${what} is ${x}; expected a number above 0`,
  );
}

/**
 * Makes sure that a number is 0 or above.
 *
 * @throws {RangeError} if not
 */
export function checkAtLeastZero(
  optimiser: string,
  what: string,
  x: number,
): void {
  if (x >= 0 && x < Infinity) return;
  throw new RangeError(
    `${optimiser}: ${what} is ${x}; expected a number from 0 up`,
  );
}

/**
 * Makes sure that something is counted: a whole number from some number up.
 *
 * @throws {RangeError} if not
 */
export function checkCount(
  optimiser: string,
  what: string,
  x: number,
  least: number = 1,
): void {
  if (Number.isSafeInteger(x) && x >= least) return;
  throw new RangeError(
    `${optimiser}: ${what} is ${x}; expected a whole number from ${least} up`,
  );
}
//# sourceMappingURL=plan.ts.map
