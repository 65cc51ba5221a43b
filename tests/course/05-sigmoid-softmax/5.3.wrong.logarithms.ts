import {
  exp,
  log,
  max,
  sub,
  sum,
  type Tensor,
} from "../../../lib/formula/primitives.ts";

/** Wrong: log p. */
export function softmax(o: Tensor, axis: number = -1): Tensor {
  const shifted = sub(o, max(o, axis, true));
  return sub(shifted, log(sum(exp(shifted), axis, true)));
}
