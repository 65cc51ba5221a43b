import { checkTargets } from "../../../lib/formula/check_labels.ts";
import { logSumExp } from "../../../lib/formula/log_sum_exp.ts";
import {
  mul,
  stack,
  sub,
  sum,
  type Tensor,
} from "../../../lib/formula/primitives.ts";

/** Wrong: the sum. */
export function bceWithLogits(logits: Tensor, targets: Tensor): Tensor {
  checkTargets("bceWithLogits", logits, targets);
  const both = stack([mul(logits, 0), logits], -1);
  return sum(sub(logSumExp(both), mul(logits, targets)));
}
