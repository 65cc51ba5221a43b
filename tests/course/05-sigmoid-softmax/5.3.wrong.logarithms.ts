import { logSumExp } from "../../../lib/formula/log_sum_exp.ts";
import { sub, type Tensor } from "../../../lib/formula/primitives.ts";

/** Wrong: log p. */
export function softmax(o: Tensor, axis: number = -1): Tensor {
  return sub(o, logSumExp(o, axis, true));
}
