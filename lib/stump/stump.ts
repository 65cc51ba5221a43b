/**
 * Stumps: rules that compare one reading with one threshold.
 *
 * @module
 */

/** A rule with one number. */
export interface Stump {
  /** Which of a row's readings it looks at, from 0. */
  feature: number;
  /** In the reading's own unit; −Infinity gives every row the same answer. */
  threshold: number;
  /** The answer at the threshold and above; below, it is the other label. */
  above: 0 | 1;
}

/**
 * Gives a stump's answer for a row.
 *
 * Shapes: row [n] → 0 or 1. A reading that is NaN counts as below.
 * @example At the threshold counts as above
 * ```ts
 * assert.equal(decide({ feature: 0, threshold: 400, above: 1 }, [400]), 1);
 * ```
 */
export function decide(
  { feature, threshold, above }: Stump,
  row: number[],
): 0 | 1 {
  if (row[feature] >= threshold) return above;
  return above === 1 ? 0 : 1;
}
//# sourceMappingURL=stump.ts.map
