import { grad } from "../autograd/grad.ts";
import {
  fromValues,
  item,
  mul,
  scope,
  sum,
  type Tensor,
  values,
} from "../tensor.ts";
import { numGrad } from "./num_grad.ts";

/** What {@linkcode checkGrad} found. */
export interface GradCheck {
  /** The largest difference, as a share of 1 + the size of the slope. */
  readonly worst: number;
  /** How often the function was asked for that. */
  readonly evaluations: number;
}

/** Weighs the numbers of a tensor, each differently, and adds them up. */
function weighed(x: Tensor): Tensor {
  const weights = Array.from({ length: x.size }, (_, i) => Math.cos(i + 1));
  return sum(mul(x, fromValues(weights, x.shape)));
}

/**
 * Compares the gradients of a function by its inputs with what nudging each of
 * their numbers finds. A difference of NaN counts as the largest.
 *
 * Shapes: any. Choose the reference backend first: in float32 a nudge is lost
 * in the rounding.
 * @param f the same for the same inputs: no chance in it
 * @throws {NotConnectedError} if f ignores one of the inputs
 * @example
 * ```ts
 * import { exp, mul, tensor, useBackend } from "lib/tensor.ts";
 * useBackend("reference");
 * const { worst, evaluations } = checkGrad(
 *   (a, b) => mul(a, exp(b)),
 *   [tensor([1, 2]), tensor([[0.5], [-1]])],
 * );
 * assert.ok(worst < 1e-8);
 * assert.equal(evaluations, 8);
 * ```
 */
export function checkGrad(
  f: (...inputs: Tensor[]) => Tensor,
  inputs: readonly Tensor[],
): GradCheck {
  let [worst, evaluations] = [0, 0];
  const gradients = grad(weighed(f(...inputs)), inputs);
  for (const [i, input] of inputs.entries()) {
    const asked = (numbers: number[]) => {
      using _ = scope();
      evaluations++;
      const nudged = fromValues(numbers, input.shape);
      return item(weighed(f(...inputs.with(i, nudged))));
    };
    const slopes = numGrad(asked, [...values(input)]);
    for (const [k, slope] of values(gradients[i]).entries()) {
      const off = Math.abs(slope - slopes[k]) / (1 + Math.abs(slopes[k]));
      if (!(off <= worst)) worst = off;
    }
  }
  return { worst, evaluations };
}
//# sourceMappingURL=check_grad.ts.map
