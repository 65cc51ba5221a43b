import { checkTargets } from "../../../lib/formula/check_labels.ts";
import { logSumExp } from "../../../lib/formula/log_sum_exp.ts";
import {
  lessEqual,
  mean,
  mul,
  stack,
  sub,
  type Tensor,
} from "../../../lib/formula/primitives.ts";

/** Wrong: nothing in between. */
export function bceWithLogits(logits: Tensor, targets: Tensor): Tensor {
  checkTargets("bceWithLogits", logits, targets);
  const both = stack([mul(logits, 0), logits], -1);
  const yes = lessEqual(0.5, targets);
  return mean(sub(logSumExp(both), mul(logits, yes)));
}
