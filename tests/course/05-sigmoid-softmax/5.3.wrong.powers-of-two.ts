import {
  div,
  exp,
  max,
  mul,
  sub,
  sum,
  type Tensor,
} from "../../../lib/formula/primitives.ts";

/** Wrong: another base. */
export function softmax(o: Tensor, axis: number = -1): Tensor {
  const powers = exp(mul(sub(o, max(o, axis, true)), Math.LN2));
  return div(powers, sum(powers, axis, true));
}
