import { scope } from "../tensor.ts";
import { flattened, unflattened } from "./flat.ts";
import { gradientsOf } from "./gradients.ts";
import { hessian } from "./hessian.ts";
import { newtonStep } from "./newton_step.ts";
import type { Optimiser } from "./optimiser.ts";
import { checkAtLeastZero } from "./plan.ts";
import { keepTree } from "./trees.ts";

/**
 * Goes to where a parabola of the same slopes and bends is level, be it a
 * minimum, a saddle or a maximum: w ← w − (H + λI)⁻¹ g. Time and memory grow
 * with the square of the number of weights and more: for small nets.
 *
 * It remembers nothing.
 * @param plan damping is λ, 0 by default
 * @throws {RangeError} if the damping is negative; in a step, if H + λI has no
 * inverse
 * @example One step to the bottom of a bowl
 * ```ts
 * import { mul, sum, type Tensor, tensor, toArray } from "lib/tensor.ts";
 * import { minimise } from "lib/optim/minimise.ts";
 *
 * const bowl = ({ w }: { w: Tensor }) => sum(mul(mul(w, w), tensor([1, 8])));
 * const start = { w: tensor([3, 4]) };
 * const { params } = minimise(newton(), bowl, start, { steps: 1 });
 * assert.deepEqual(toArray(params.w), [0, 0]);
 * ```
 */
export function newton({ damping = 0 }: { damping?: number } = {}): Optimiser {
  checkAtLeastZero("Newton", "the damping", damping);
  return {
    name: "Newton",
    start: () => ({}),
    step({ params }, loss, { step }) {
      const before = loss(params);
      using inner = scope();
      const slope = flattened(gradientsOf(before, params));
      const bends = hessian(before, params);
      const next = stepFrom(flattened(params), slope, bends, damping, step);
      const there = keepTree(inner, unflattened(params, next));
      return { state: { params: there, memory: {} }, loss: before };
    },
  };
}

function stepFrom(
  w: number[],
  slope: number[],
  bends: number[][],
  damping: number,
  step: number,
): number[] {
  try {
    return newtonStep(w, slope, bends, damping);
  } catch (cause) {
    if (!(cause instanceof RangeError)) throw cause;
    throw new RangeError(
      `Newton: in step ${step} H + ${damping}I has no inverse; expected ` +
        "damping, or more of it",
      { cause },
    );
  }
}
//# sourceMappingURL=newton.ts.map
