import { addScaled } from "../tensor.ts";
import { byTensor } from "./by_tensor.ts";
import type { Optimiser } from "./optimiser.ts";
import { type Rate, scheduled } from "./schedules.ts";

/**
 * Goes against the gradient: w ← w − ηg.
 *
 * @param plan the rate η; and how long all gradients together may be
 * @throws {RangeError} if a rate is negative or none
 * @example
 * ```ts
 * import { mul, type Tensor, tensor, toArray } from "lib/tensor.ts";
 * import { minimise } from "lib/optim/minimise.ts";
 *
 * const square = ({ w }: { w: Tensor }) => mul(w, w);
 * const start = { w: tensor(8) };
 * const { params } = minimise(gradientDescent({ rate: 0.25 }), square, start, {
 *   steps: 3,
 * });
 * assert.equal(toArray(params.w), 1);
 * ```
 */
export function gradientDescent(
  { rate, clip }: { rate: Rate; clip?: number },
): Optimiser {
  const name = "gradient descent";
  const rateOf = scheduled(name, rate);
  return byTensor({
    name,
    remembers: [],
    clip,
    step: (w, slope, _, step) => ({
      w: addScaled(w, slope, -rateOf(step)),
      memory: {},
    }),
  });
}
//# sourceMappingURL=gradient_descent.ts.map
