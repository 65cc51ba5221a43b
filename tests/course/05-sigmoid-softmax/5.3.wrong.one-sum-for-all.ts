import {
  div,
  exp,
  max,
  sub,
  sum,
  type Tensor,
} from "../../../lib/formula/primitives.ts";

/** Wrong: the sum over all axes. */
export function softmax(o: Tensor, axis: number = -1): Tensor {
  const powers = exp(sub(o, max(o, axis, true)));
  return div(powers, sum(powers));
}
