import { adamStep } from "./adam_step.ts";
import { byTensor } from "./by_tensor.ts";
import type { Optimiser } from "./optimiser.ts";
import { checkAtLeastZero, checkPositive, checkShare } from "./plan.ts";
import { type Rate, scheduled } from "./schedules.ts";

/** How fast, and how long slopes are remembered. */
export interface Adam {
  /** The learning rate η. */
  readonly rate: Rate;
  /** The share β₁ of the mean slope that stays; 0.9 by default. */
  readonly beta1?: number;
  /** The share β₂ of the mean square that stays; 0.999 by default. */
  readonly beta2?: number;
  /** Keeps the division from 0; 1e-8 by default. */
  readonly epsilon?: number;
  /** Weight decay λ, apart from the slopes: AdamW; 0 by default. */
  readonly decay?: number;
  /** How long all gradients together may be; without end by default. */
  readonly clip?: number;
}

/**
 * Adam; with decay AdamW, which shrinks all parameters, biases too. See
 * `adamStep` for the formulas.
 *
 * It remembers `mean` and `square`. The steps that it is told must be counted
 * from its own first one.
 * @throws {RangeError} if a rate is negative or none, a beta is not from 0 to
 * below 1, epsilon is not above 0, or the decay is negative
 * @example A state goes straight into a training
 * ```ts
 * import { item, mul, tensor } from "lib/tensor.ts";
 * import { beginning } from "lib/optim/optimiser.ts";
 * import { train } from "lib/train/train.ts";
 *
 * const optimiser = adam({ rate: 0.1 });
 * const { state } = await train({
 *   steps: 300,
 *   state: beginning(optimiser, { w: tensor(5) }),
 *   step: (now, info) => optimiser.step(now, ({ w }) => mul(w, w), info),
 * });
 * assert.ok(Math.abs(item(state.params.w)) < 1e-3);
 * ```
 */
export function adam(
  { rate, beta1 = 0.9, beta2 = 0.999, epsilon = 1e-8, decay = 0, clip }: Adam,
): Optimiser {
  const name = decay === 0 ? "Adam" : "AdamW";
  const rateOf = scheduled(name, rate);
  checkShare(name, "beta1", beta1);
  checkShare(name, "beta2", beta2);
  checkPositive(name, "epsilon", epsilon);
  checkAtLeastZero(name, "the decay", decay);
  return byTensor({
    name,
    remembers: ["mean", "square"],
    clip,
    step: (w, slope, memory, step) =>
      adamStep(w, memory, slope, {
        rate: rateOf(step),
        step,
        beta1,
        beta2,
        epsilon,
        decay,
      }),
  });
}
//# sourceMappingURL=adam.ts.map
