import {
  div,
  exp,
  max,
  sub,
  sum,
  type Tensor,
  untracked,
} from "../../../lib/formula/primitives.ts";

/** Subtracts the largest along the axis, then divides. */
export function softmax(o: Tensor, axis: number = -1): Tensor {
  const powers = exp(sub(o, untracked(() => max(o, axis, true))));
  return div(powers, sum(powers, axis, true));
}
