import {
  div,
  equal,
  max,
  sum,
  type Tensor,
} from "../../../lib/formula/primitives.ts";

/** Wrong: no slope anywhere. */
export function softmax(o: Tensor, axis: number = -1): Tensor {
  const first = equal(o, max(o, axis, true));
  return div(first, sum(first, axis, true));
}
