/**
 * Gives how far an accuracy that is measured on n independent rows typically
 * lies from the true one: √(p(1−p)/n).
 *
 * @param p the true accuracy, from 0 to 1
 * @example
 * ```ts
 * assert.ok(Math.abs(standardError(0.9, 100) - 0.03) < 1e-12);
 * ```
 */
export function standardError(p: number, n: number): number {
  return Math.sqrt(p * (1 - p) / n);
}
//# sourceMappingURL=standard_error.ts.map
