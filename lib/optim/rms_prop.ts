import { add, div, mul, sqrt, sub } from "../tensor.ts";
import { byTensor } from "./by_tensor.ts";
import type { Optimiser } from "./optimiser.ts";
import { checkPositive, checkShare } from "./plan.ts";
import { type Rate, scheduled } from "./schedules.ts";

/** How fast, and how long a slope is remembered. */
export interface RmsProp {
  /** The learning rate η. */
  readonly rate: Rate;
  /** The share ρ of the mean square that stays; 0.99 by default. */
  readonly decay?: number;
  /** Keeps the division from 0; 1e-8 by default. */
  readonly epsilon?: number;
  /** How long all gradients together may be; without end by default. */
  readonly clip?: number;
}

/**
 * Divides each slope by how long it has been of late: s ← ρs + (1 − ρ)g²,
 * w ← w − ηg/(√s + ε).
 *
 * It remembers `square`.
 * @throws {RangeError} if a rate is negative or none, the decay is not from 0 to
 * below 1, or epsilon is not above 0
 *
 * Source: T. Tieleman, G. Hinton, "Lecture 6.5: RMSProp", Neural Networks for
 * Machine Learning (2012).
 * @example The first step is ten times as long as the rate
 * ```ts
 * import { item, mul, type Tensor, tensor } from "lib/tensor.ts";
 * import { minimise } from "lib/optim/minimise.ts";
 *
 * const square = ({ w }: { w: Tensor }) => mul(w, w);
 * const optimiser = rmsProp({ rate: 0.1 });
 * const start = { w: tensor(5) };
 * const { params } = minimise(optimiser, square, start, { steps: 1 });
 * assert.ok(Math.abs(item(params.w) - 4) < 1e-6);
 * ```
 */
export function rmsProp(
  { rate, decay = 0.99, epsilon = 1e-8, clip }: RmsProp,
): Optimiser {
  const name = "RMSProp";
  const rateOf = scheduled(name, rate);
  checkShare(name, "the decay", decay);
  checkPositive(name, "epsilon", epsilon);
  return byTensor({
    name,
    remembers: ["square"],
    clip,
    step(w, slope, memory, step) {
      const square = add(
        mul(memory.square, decay),
        mul(mul(slope, slope), 1 - decay),
      );
      const way = div(slope, add(sqrt(square), epsilon));
      return { w: sub(w, mul(way, rateOf(step))), memory: { square } };
    },
  });
}
//# sourceMappingURL=rms_prop.ts.map
