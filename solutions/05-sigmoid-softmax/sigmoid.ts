import {
  add,
  div,
  exp,
  lessEqual,
  neg,
  type Tensor,
  where,
} from "../../lib/formula/primitives.ts";

/**
 * Gives the sigmoid of each number: σ(a) = 1 / (1 + e⁻ᵃ), from 0 to 1.
 *
 * Exact to a few roundings of the result, however small that is, and so are
 * its derivatives, at 0 and far out too. NaN stays NaN.
 *
 * Shapes: any → the same.
 * @example
 * ```ts
 * import { tensor, toArray } from "lib/tensor.ts";
 *
 * assert.deepEqual(toArray(sigmoid(tensor([-1000, 0, 1000]))), [0, 0.5, 1]);
 * ```
 */
export function sigmoid(a: Tensor): Tensor {
  const up = lessEqual(0, a);
  const small = exp(where(up, neg(a), a));
  return div(where(up, 1, small), add(1, small));
}
