/**
 * The normal distribution: draws from it, and the area under it.
 *
 * @module
 */
import type { Random } from "./random.ts";

/**
 * Draws from the normal distribution with mean 0 and standard deviation 1;
 * takes two numbers from the generator.
 *
 * Source: G. E. P. Box, M. E. Muller, "A Note on the Generation of Random
 * Normal Deviates" (1958).
 */
export function normal(random: Random): number {
  const radius = Math.sqrt(-2 * Math.log(1 - random()));
  return radius * Math.cos(2 * Math.PI * random());
}

/**
 * Gives the probability that a draw of {@linkcode normal} is at most z: the
 * area Φ(z) under the bell curve.
 *
 * NaN in, NaN out. The absolute error is below 1e-14.
 * Source: G. Marsaglia, "Evaluating the Normal Distribution", J. Stat. Software
 * 11(4) (2004).
 * @example Half of the area lies left of the middle
 * ```ts
 * assert.equal(normalCdf(0), 0.5);
 * ```
 */
export function normalCdf(z: number): number {
  if (z < -8) return 0;
  if (z > 8) return 1;
  let sum = z;
  for (let term = z, divisor = 3; Math.abs(term) > 1e-17; divisor += 2) {
    term *= z * z / divisor;
    sum += term;
  }
  return 0.5 + sum * Math.exp(-z * z / 2) / Math.sqrt(2 * Math.PI);
}
//# sourceMappingURL=normal.ts.map
