import { checkLabels } from "../../../lib/formula/check_labels.ts";
import { logSumExp } from "../../../lib/formula/log_sum_exp.ts";
import {
  mean,
  mul,
  oneHot,
  sub,
  sum,
  type Tensor,
  where,
} from "../../../lib/formula/primitives.ts";

/** Wrong: another base. */
export function crossEntropy(logits: Tensor, labels: Tensor): Tensor {
  checkLabels("crossEntropy", logits, labels);
  const classes = logits.shape[logits.shape.length - 1];
  const chosen = sum(where(oneHot(labels, classes), logits, 0), -1);
  return mul(mean(sub(logSumExp(logits), chosen)), 1 / Math.LN2);
}
