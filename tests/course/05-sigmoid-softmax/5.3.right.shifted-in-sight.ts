import {
  div,
  exp,
  max,
  mul,
  sub,
  sum,
  type Tensor,
} from "../../../lib/formula/primitives.ts";

/** The gradients through the largest cancel. */
export function softmax(o: Tensor, axis: number = -1): Tensor {
  const powers = exp(sub(o, max(o, axis, true)));
  return mul(powers, div(1, sum(powers, axis, true)));
}
