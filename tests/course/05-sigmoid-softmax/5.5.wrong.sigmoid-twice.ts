import { checkTargets } from "../../../lib/formula/check_labels.ts";
import { logSumExp } from "../../../lib/formula/log_sum_exp.ts";
import {
  exp,
  mean,
  mul,
  stack,
  sub,
  type Tensor,
} from "../../../lib/formula/primitives.ts";

/** Wrong: probabilities taken for logits. */
export function bceWithLogits(logits: Tensor, targets: Tensor): Tensor {
  checkTargets("bceWithLogits", logits, targets);
  const all = logSumExp(stack([mul(logits, 0), logits], -1));
  const p = exp(sub(logits, all));
  const both = stack([mul(p, 0), p], -1);
  return mean(sub(logSumExp(both), mul(p, targets)));
}
