import { checkLabels } from "../../../lib/formula/check_labels.ts";
import { logSumExp } from "../../../lib/formula/log_sum_exp.ts";
import {
  add,
  fromValues,
  gather,
  mul,
  oneHot,
  reshape,
  sub,
  sum,
  type Tensor,
  values,
} from "../../../lib/formula/primitives.ts";

/** Numbers the logits row by row, and fetches one of each row. */
export function crossEntropy(logits: Tensor, labels: Tensor): Tensor {
  checkLabels("crossEntropy", logits, labels);
  const classes = logits.shape[logits.shape.length - 1];
  oneHot(labels, classes);
  const places = values(labels).map((k, row) => row * classes + k);
  const chosen = gather(
    reshape(logits, [-1]),
    fromValues(places, [labels.size], "int32"),
  );
  const total = add(sum(logSumExp(logits)), mul(sum(chosen), -1));
  return mul(sub(total, 0), 1 / labels.size);
}
