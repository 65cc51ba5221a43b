import {
  add,
  div,
  exp,
  max,
  sub,
  sum,
  type Tensor,
} from "../../../lib/formula/primitives.ts";

/** Wrong: a guard against nothing. */
export function softmax(o: Tensor, axis: number = -1): Tensor {
  const powers = exp(sub(o, max(o, axis, true)));
  return div(powers, add(sum(powers, axis, true), 1e-6));
}
