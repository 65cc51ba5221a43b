import { serve } from "../../../tools/child/serve.ts";
import "../../../lib/tensor.ts";
import type * as Exercise from "../../../lib/optim/momentum_step.ts";
import {
  type Nested,
  tensor,
  toArray,
  useBackend,
} from "../../../lib/tensor.ts";

useBackend("reference");

/** The numbers after one step. */
export function stepOf(
  mine: typeof Exercise,
  w: Nested,
  velocity: Nested,
  slope: Nested,
  plan: Exercise.MomentumPlan,
) {
  const next = mine.momentumStep(
    tensor(w),
    tensor(velocity),
    tensor(slope),
    plan,
  );
  return { w: toArray(next.w), velocity: toArray(next.velocity) };
}

/** The numbers after one step for each slope; the rates take turns. */
export function walk(
  mine: typeof Exercise,
  start: number,
  { slopes, rates, momentum, nesterov }: {
    slopes: number[];
    rates: number[];
    momentum: number;
    nesterov?: boolean;
  },
) {
  let now = { w: tensor(start), velocity: tensor(0) };
  slopes.forEach((slope, i) => {
    const rate = rates[i % rates.length];
    now = mine.momentumStep(now.w, now.velocity, tensor(slope), {
      rate,
      momentum,
      nesterov,
    });
  });
  return { w: toArray(now.w), velocity: toArray(now.velocity) };
}

/** What all that was given holds after the call. */
export function givenAfter(
  mine: typeof Exercise,
  w: Nested,
  velocity: Nested,
  slope: Nested,
  plan: Exercise.MomentumPlan,
) {
  const [a, b, c] = [tensor(w), tensor(velocity), tensor(slope)];
  mine.momentumStep(a, b, c, plan);
  return { w: toArray(a), velocity: toArray(b), slope: toArray(c), plan };
}

serve({ stepOf, walk, givenAfter });
//# sourceMappingURL=7.1.driver.ts.map
