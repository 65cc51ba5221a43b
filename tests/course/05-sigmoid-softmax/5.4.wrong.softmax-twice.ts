import { checkLabels } from "../../../lib/formula/check_labels.ts";
import { logSumExp } from "../../../lib/formula/log_sum_exp.ts";
import {
  exp,
  mean,
  oneHot,
  sub,
  sum,
  type Tensor,
  where,
} from "../../../lib/formula/primitives.ts";

/** Wrong: probabilities taken for logits. */
export function crossEntropy(logits: Tensor, labels: Tensor): Tensor {
  checkLabels("crossEntropy", logits, labels);
  const classes = logits.shape[logits.shape.length - 1];
  const p = exp(sub(logits, logSumExp(logits, -1, true)));
  const chosen = sum(where(oneHot(labels, classes), p, 0), -1);
  return mean(sub(logSumExp(p), chosen));
}
