import { div, exp, sum, type Tensor } from "../../../lib/formula/primitives.ts";

/** Wrong: e to the 1000. */
export function softmax(o: Tensor, axis: number = -1): Tensor {
  return div(exp(o), sum(exp(o), axis, true));
}
