import { checkLabels } from "../../../lib/formula/check_labels.ts";
import { logSumExp } from "../../../lib/formula/log_sum_exp.ts";
import {
  max,
  mean,
  oneHot,
  sub,
  type Tensor,
} from "../../../lib/formula/primitives.ts";

/** Wrong: the largest instead of the label's. */
export function crossEntropy(logits: Tensor, labels: Tensor): Tensor {
  checkLabels("crossEntropy", logits, labels);
  oneHot(labels, logits.shape[logits.shape.length - 1]);
  return mean(sub(logSumExp(logits), max(logits, -1)));
}
