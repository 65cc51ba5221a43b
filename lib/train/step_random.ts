import { type Random, splitmix32, xoshiro128 } from "../random.ts";

/**
 * Makes the generator of one step of a training: the same for the same seed and
 * step, whatever was drawn in the steps before. So a seed and a number say all
 * about the chance in a run, and a checkpoint keeps both.
 *
 * @param seed an integer; only its lower 32 bits count
 * @param step an integer; only its lower 32 bits count
 * @example
 * ```ts
 * assert.equal(stepRandom(7, 100)(), stepRandom(7, 100)());
 * assert.notEqual(stepRandom(7, 100)(), stepRandom(7, 101)());
 * ```
 */
export function stepRandom(seed: number, step: number): Random {
  const spread = splitmix32(seed);
  const one = splitmix32(spread() + step);
  const other = splitmix32(spread() - step);
  const next = xoshiro128([one(), other(), one(), other()]);
  return () => next() / 2 ** 32;
}
//# sourceMappingURL=step_random.ts.map
