import { checkTargets } from "../../../lib/formula/check_labels.ts";
import { logSumExp } from "../../../lib/formula/log_sum_exp.ts";
import {
  add,
  exp,
  log,
  mean,
  mul,
  neg,
  stack,
  sub,
  type Tensor,
} from "../../../lib/formula/primitives.ts";

/** Wrong: log 0. */
export function bceWithLogits(logits: Tensor, targets: Tensor): Tensor {
  checkTargets("bceWithLogits", logits, targets);
  const all = logSumExp(stack([mul(logits, 0), logits], -1));
  const p = exp(sub(logits, all));
  const yes = mul(targets, log(p));
  const no = mul(sub(1, targets), log(sub(1, p)));
  return mean(neg(add(yes, no)));
}
