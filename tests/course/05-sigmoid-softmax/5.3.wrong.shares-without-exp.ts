import { div, sum, type Tensor } from "../../../lib/formula/primitives.ts";

/** Wrong: no powers. */
export function softmax(o: Tensor, axis: number = -1): Tensor {
  return div(o, sum(o, axis, true));
}
