import {
  div,
  exp,
  max,
  sub,
  sum,
  type Tensor,
} from "../../../lib/formula/primitives.ts";

/** Wrong: the largest of all lines. */
export function softmax(o: Tensor, axis: number = -1): Tensor {
  const powers = exp(sub(o, max(o)));
  return div(powers, sum(powers, axis, true));
}
