import { checkLabels } from "../../../lib/formula/check_labels.ts";
import { logSumExp } from "../../../lib/formula/log_sum_exp.ts";
import {
  fromValues,
  mean,
  oneHot,
  sub,
  sum,
  type Tensor,
  values,
  where,
} from "../../../lib/formula/primitives.ts";

/** Wrong: label 1 is not the first class. */
export function crossEntropy(logits: Tensor, labels: Tensor): Tensor {
  checkLabels("crossEntropy", logits, labels);
  const classes = logits.shape[logits.shape.length - 1];
  oneHot(labels, classes);
  const before = values(labels).map((k) => (k + classes - 1) % classes);
  const places = fromValues(before, labels.shape, "int32");
  const chosen = sum(where(oneHot(places, classes), logits, 0), -1);
  return mean(sub(logSumExp(logits), chosen));
}
