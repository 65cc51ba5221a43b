/**
 * Stand-in.
 *
 * @module
 */
/** Stand-in. */
export interface Stump {
  feature: number;
  threshold: number;
  above: 0 | 1;
}
/** Stand-in. */
export function decide(stump: Stump, row: number[]): 0 | 1 {
  return (row[stump.feature] >= stump.threshold) === (stump.above === 1)
    ? 1
    : 0;
}
//# sourceMappingURL=stump.ts.map
