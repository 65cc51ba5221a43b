import { checkLabels } from "../../../lib/formula/check_labels.ts";
import { logSumExp } from "../../../lib/formula/log_sum_exp.ts";
import {
  exp,
  mean,
  mul,
  oneHot,
  sub,
  sum,
  type Tensor,
} from "../../../lib/formula/primitives.ts";

/** Wrong: another loss. */
export function crossEntropy(logits: Tensor, labels: Tensor): Tensor {
  checkLabels("crossEntropy", logits, labels);
  const p = exp(sub(logits, logSumExp(logits, -1, true)));
  const classes = logits.shape[logits.shape.length - 1];
  const off = sub(p, oneHot(labels, classes));
  return mean(sum(mul(off, off), -1));
}
