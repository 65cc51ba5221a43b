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

/** Wrong: another loss. */
export function bceWithLogits(logits: Tensor, targets: Tensor): Tensor {
  checkTargets("bceWithLogits", logits, targets);
  const all = logSumExp(stack([mul(logits, 0), logits], -1));
  const off = sub(exp(sub(logits, all)), targets);
  return mean(mul(off, off));
}
