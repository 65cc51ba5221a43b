import {
  div,
  exp,
  max,
  sub,
  sum,
  type Tensor,
  untracked,
} from "../../../lib/formula/primitives.ts";

/** Wrong: the sum counts as a constant. */
export function softmax(o: Tensor, axis: number = -1): Tensor {
  const powers = exp(sub(o, untracked(() => max(o, axis, true))));
  return div(powers, untracked(() => sum(powers, axis, true)));
}
