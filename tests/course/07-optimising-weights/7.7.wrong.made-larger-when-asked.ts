import { mul } from "../../../lib/ops/arithmetic/mul.ts";
import type { Random } from "../../../lib/random.ts";
import { admit, fromValuesLike } from "../../../lib/tensor/door.ts";
import type { Tensor } from "../../../lib/tensor/tensor.ts";

/**
 * Replaces some numbers by 0, by chance, and makes the others larger, so that
 * the mean stays what it was on average. Draws one number for each entry, in
 * row-major order: the same on every backend. Without a generator, as a network
 * is asked and not trained, everything stays as it is.
 *
 * Shapes: any → the same.
 * @param rate the chance of a 0, from 0 up to but not including 1
 * @throws {RangeError} if the rate is not
 *
 * Source: N. Srivastava et al., "Dropout: a simple way to prevent neural
 * networks from overfitting" (2014).
 * @example
 * ```ts
 * import { seeded } from "lib/random.ts";
 * import { ones, values } from "lib/tensor.ts";
 *
 * const x = dropout(ones([4]), 0.5, seeded(1));
 * assert.ok(values(x).every((value) => value === 0 || value === 2));
 * ```
 */
export function dropout(x: Tensor, rate: number, random?: Random): Tensor {
  admit("dropout", x);
  if (!(rate >= 0 && rate < 1)) {
    throw new RangeError(`dropout: a rate of ${rate}; expected 0 ≤ rate < 1`);
  }
  if (!random) return mul(x, 1 / (1 - rate));
  const mask = Float32Array.from(
    { length: x.size },
    () => random() < rate ? 0 : 1 / (1 - rate),
  );
  return mul(x, fromValuesLike(x, mask));
}
