import { add } from "../ops/arithmetic/add.ts";
import { div } from "../ops/arithmetic/div.ts";
import { mul } from "../ops/arithmetic/mul.ts";
import { sub } from "../ops/arithmetic/sub.ts";
import { lessEqual } from "../ops/compare/less_equal.ts";
import { exp } from "../ops/functions/exp.ts";
import type { Tensor } from "../tensor/tensor.ts";

/**
 * Gives the sigmoid of each number: σ(a) = 1 / (1 + e⁻ᵃ), from 0 to 1.
 *
 * Exact to a few roundings of the result, however small that is; every
 * derivative is finite. NaN stays NaN.
 *
 * Shapes: any → the same.
 * @example
 * ```ts
 * assert.deepEqual(toArray(sigmoid(tensor([-1000, 0, 1000]))), [0, 0.5, 1]);
 * ```
 */
export function sigmoid(a: Tensor): Tensor {
  const up = lessEqual(0, a);
  const small = exp(mul(a, sub(1, mul(up, 2))));
  return div(add(up, mul(sub(1, up), small)), add(1, small));
}
//# sourceMappingURL=sigmoid.ts.map
