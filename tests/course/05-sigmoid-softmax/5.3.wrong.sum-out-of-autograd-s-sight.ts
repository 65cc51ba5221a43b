import { logSumExp } from "../../../lib/formula/log_sum_exp.ts";
import {
  exp,
  sub,
  type Tensor,
  untracked,
} from "../../../lib/formula/primitives.ts";

/** Wrong: the sum counts as a constant. */
export function softmax(o: Tensor, axis: number = -1): Tensor {
  return exp(sub(o, untracked(() => logSumExp(o, axis, true))));
}
