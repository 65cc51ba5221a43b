import { byTensor } from "./by_tensor.ts";
import { momentumStep } from "./momentum_step.ts";
import type { Optimiser } from "./optimiser.ts";
import { checkShare } from "./plan.ts";
import { type Rate, scheduled } from "./schedules.ts";

/** How fast, how heavy. */
export interface Momentum {
  /** The learning rate η. */
  readonly rate: Rate;
  /** The share μ of the velocity that stays; 0.9 by default. */
  readonly momentum?: number;
  /** Whether to look ahead; not by default. */
  readonly nesterov?: boolean;
  /** How long all gradients together may be; without end by default. */
  readonly clip?: number;
}

/**
 * Goes with momentum: v ← μv + g, w ← w − ηv; with Nesterov's look ahead
 * w ← w − η(g + μv).
 *
 * It remembers `velocity`.
 * @throws {RangeError} if a rate is negative or none, or the momentum is not
 * from 0 to below 1
 *
 * Source: B. T. Polyak, "Some methods of speeding up the convergence of
 * iteration methods" (1964); Y. Nesterov, "A method of solving a convex
 * programming problem with convergence rate O(1/k²)" (1983).
 * @example Into a training and out of it again
 * ```ts
 * import { item, mul, tensor } from "lib/tensor.ts";
 * import { beginning } from "lib/optim/optimiser.ts";
 * import { train } from "lib/train/train.ts";
 *
 * const optimiser = momentum({ rate: 0.1, momentum: 0.5 });
 * const { state } = await train({
 *   steps: 100,
 *   state: beginning(optimiser, { w: tensor(5) }),
 *   step: (now, info) => optimiser.step(now, ({ w }) => mul(w, w), info),
 * });
 * assert.ok(Math.abs(item(state.params.w)) < 1e-6);
 * ```
 */
export function momentum(
  { rate, momentum = 0.9, nesterov = false, clip }: Momentum,
): Optimiser {
  const name = nesterov ? "Nesterov" : "momentum";
  const rateOf = scheduled(name, rate);
  checkShare(name, "the momentum", momentum);
  return byTensor({
    name,
    remembers: ["velocity"],
    clip,
    step(w, slope, { velocity }, step) {
      const plan = { rate: rateOf(step), momentum, nesterov };
      const next = momentumStep(w, velocity, slope, plan);
      return { w: next.w, memory: { velocity: next.velocity } };
    },
  });
}
//# sourceMappingURL=momentum.ts.map
