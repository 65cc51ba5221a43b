import { logSumExp } from "../../../lib/formula/log_sum_exp.ts";
import { exp, sub, type Tensor } from "../../../lib/formula/primitives.ts";

/** Shorter; less exact beside a large shift. */
export function softmax(o: Tensor, axis: number = -1): Tensor {
  return exp(sub(o, logSumExp(o, axis, true)));
}
