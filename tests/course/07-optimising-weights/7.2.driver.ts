import { serve } from "../../../tools/child/serve.ts";
import "../../../lib/tensor.ts";
import type * as Exercise from "../../../lib/optim/adam_step.ts";
import {
  type Nested,
  tensor,
  toArray,
  useBackend,
} from "../../../lib/tensor.ts";

useBackend("reference");

/** Numbers of a weight and of what is remembered. */
interface Now {
  w: Nested;
  mean: Nested;
  square: Nested;
}

/** The numbers after one step. */
export function stepOf(
  mine: typeof Exercise,
  { w, mean, square }: Now,
  slope: Nested,
  plan: Exercise.AdamPlan,
) {
  const { w: next, memory } = mine.adamStep(
    tensor(w),
    { mean: tensor(mean), square: tensor(square) },
    tensor(slope),
    plan,
  );
  return {
    w: toArray(next),
    mean: toArray(memory.mean),
    square: toArray(memory.square),
  };
}

/** The numbers after one step for each slope, with a fresh memory. */
export function walk(
  mine: typeof Exercise,
  start: number,
  { slopes, rate, decay }: { slopes: number[]; rate: number; decay?: number },
) {
  let w = tensor(start);
  let memory: Exercise.AdamMemory = { mean: tensor(0), square: tensor(0) };
  slopes.forEach((slope, step) => {
    ({ w, memory } = mine.adamStep(w, memory, tensor(slope), {
      rate,
      step,
      decay,
    }));
  });
  return {
    w: toArray(w),
    mean: toArray(memory.mean),
    square: toArray(memory.square),
  };
}

/** What all that was given holds after the call. */
export function givenAfter(
  mine: typeof Exercise,
  now: Now,
  slope: Nested,
  plan: Exercise.AdamPlan,
) {
  const w = tensor(now.w);
  const memory = { mean: tensor(now.mean), square: tensor(now.square) };
  const slopes = tensor(slope);
  mine.adamStep(w, memory, slopes, plan);
  return {
    w: toArray(w),
    mean: toArray(memory.mean),
    square: toArray(memory.square),
    slope: toArray(slopes),
    plan,
  };
}

serve({ stepOf, walk, givenAfter });
//# sourceMappingURL=7.2.driver.ts.map
