import { checkTargets } from "../../../lib/formula/check_labels.ts";
import { logSumExp } from "../../../lib/formula/log_sum_exp.ts";
import {
  add,
  div,
  mul,
  stack,
  sub,
  sum,
  type Tensor,
} from "../../../lib/formula/primitives.ts";

/** The surprise of each answer, weighed by how much it is the case. */
export function bceWithLogits(logits: Tensor, targets: Tensor): Tensor {
  checkTargets("bceWithLogits", logits, targets);
  const total = logSumExp(stack([logits, mul(logits, 0)], 0), 0);
  const yes = mul(targets, sub(total, logits));
  const no = mul(sub(1, targets), total);
  return div(sum(add(yes, no)), logits.size);
}
