import {
  add,
  exp,
  log,
  max,
  sub,
  sum,
  type Tensor,
} from "../../../lib/formula/primitives.ts";

/** Takes logSumExp away; less exact beside a large shift. */
export function softmax(o: Tensor, axis: number = -1): Tensor {
  const shift = max(o, axis, true);
  const total = add(log(sum(exp(sub(o, shift)), axis, true)), shift);
  return exp(sub(o, total));
}
