import { logSumExp } from "../../../lib/formula/log_sum_exp.ts";
import { exp, mul, sub, type Tensor } from "../../../lib/formula/primitives.ts";

/** Wrong: another base. */
export function softmax(o: Tensor, axis: number = -1): Tensor {
  const scaled = mul(o, Math.LN2);
  return exp(sub(scaled, logSumExp(scaled, axis, true)));
}
