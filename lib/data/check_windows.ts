/**
 * Makes sure that windows can be cut, and that no label lies inside of one.
 *
 * @param hours how many rows there are
 * @param labels how many hours the target has
 * @throws {RangeError} if length or ahead is no whole number from 1 up, or the
 * target has not as many hours as the rows
 * @example
 * ```ts
 * checkWindows(5, 5, 2, 1);
 * assert.throws(() => checkWindows(5, 5, 2, 0), /0 hours ahead/);
 * ```
 */
export function checkWindows(
  hours: number,
  labels: number,
  length: number,
  ahead: number,
): void {
  const wrong = (what: string, expected: string) => {
    throw new RangeError(`windows: ${what}; expected ${expected}`);
  };
  if (!Number.isInteger(length) || length < 1) {
    wrong(`of ${length} hours`, "a whole number from 1 up");
  }
  if (!Number.isInteger(ahead) || ahead < 1) {
    wrong(
      `a label ${ahead} hours ahead`,
      "a whole number from 1 up: a label is never inside",
    );
  }
  if (labels !== hours) {
    wrong(`${hours} rows, ${labels} labels`, "as many of both");
  }
}
//# sourceMappingURL=check_windows.ts.map
