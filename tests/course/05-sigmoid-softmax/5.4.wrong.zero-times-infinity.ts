import { checkLabels } from "../../../lib/formula/check_labels.ts";
import { logSumExp } from "../../../lib/formula/log_sum_exp.ts";
import {
  mean,
  mul,
  oneHot,
  sub,
  sum,
  type Tensor,
} from "../../../lib/formula/primitives.ts";

/** Wrong: 0 times −Infinity. */
export function crossEntropy(logits: Tensor, labels: Tensor): Tensor {
  checkLabels("crossEntropy", logits, labels);
  const classes = logits.shape[logits.shape.length - 1];
  const chosen = sum(mul(oneHot(labels, classes), logits), -1);
  return mean(sub(logSumExp(logits), chosen));
}
