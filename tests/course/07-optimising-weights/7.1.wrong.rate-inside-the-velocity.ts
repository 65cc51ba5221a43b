import { add, mul, sub, type Tensor } from "../../../lib/tensor.ts";

/** How a step with momentum is taken. */
export interface MomentumPlan {
  /** The learning rate. */
  rate: number;
  /** The share of the velocity that stays, from 0 to below 1. */
  momentum: number;
  /** Whether to look ahead, as Nesterov does; not by default. */
  nesterov?: boolean;
}

/**
 * Takes a step with momentum: v ← μv + g, then w ← w − ηv; or, looking ahead,
 * w ← w − η(g + μv) with the new v.
 *
 * Shapes: w, its velocity and its slope of one shape → the same. The first
 * velocity is 0.
 * @example The second step is longer
 * ```ts
 * import { tensor, toArray } from "lib/tensor.ts";
 *
 * const plan = { rate: 1, momentum: 0.5 };
 * const one = momentumStep(tensor(0), tensor(0), tensor(1), plan);
 * const two = momentumStep(one.w, one.velocity, tensor(1), plan);
 * assert.deepEqual([toArray(one.w), toArray(two.w)], [-1, -2.5]);
 * ```
 */
export function momentumStep(
  w: Tensor,
  velocity: Tensor,
  slope: Tensor,
  { rate, momentum, nesterov = false }: MomentumPlan,
): { w: Tensor; velocity: Tensor } {
  const faster = add(mul(velocity, momentum), mul(slope, rate));
  const way = nesterov ? add(mul(slope, rate), mul(faster, momentum)) : faster;
  return { w: sub(w, way), velocity: faster };
}
