import { checkLabels } from "../../../lib/formula/check_labels.ts";
import { logSumExp } from "../../../lib/formula/log_sum_exp.ts";
import {
  mean,
  oneHot,
  sub,
  sum,
  type Tensor,
  where,
} from "../../../lib/formula/primitives.ts";

/** Wrong: the other axis. */
export function crossEntropy(logits: Tensor, labels: Tensor): Tensor {
  checkLabels("crossEntropy", logits, labels);
  const target = oneHot(labels, logits.shape[logits.shape.length - 1]);
  const all = sub(logSumExp(logits, 0, true), logits);
  return mean(sum(where(target, all, 0), -1));
}
