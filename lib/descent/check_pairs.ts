/**
 * Makes sure that there are as many targets as rows.
 *
 * @param who named in the error
 * @throws {RangeError} if there are not
 */
export function checkPairs(
  who: string,
  rows: number[][],
  targets: number[],
): void {
  if (rows.length !== targets.length) {
    throw new RangeError(
      `${who}: ${rows.length} rows, ${targets.length} targets; expected as many targets as rows`,
    );
  }
}
//# sourceMappingURL=check_pairs.ts.map
