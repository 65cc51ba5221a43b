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

/**
 * Measures how surprised a model is by the right answers:
 * E = −1/n ΣΣ y ln p, where p is the softmax of its logits, and y is 1 for the
 * right class and 0 for all others.
 *
 * In nats, and finite for logits of any size; NaN where there are no rows.
 *
 * Shapes: logits [n, m], labels int32 [n] from 0 to m − 1 → []. More axes
 * before the last are rows too.
 * @throws {ShapeError} if there is not one label for each row
 * @throws {IndexError} if a label is no class
 * @example All wrong, and still a number
 * ```ts
 * import { tensor, toArray } from "lib/tensor.ts";
 *
 * const loss = crossEntropy(tensor([[1000, 0]]), tensor([1], "int32"));
 * assert.equal(toArray(loss), 1000);
 * ```
 */
export function crossEntropy(logits: Tensor, labels: Tensor): Tensor {
  checkLabels("crossEntropy", logits, labels);
  const classes = logits.shape[logits.shape.length - 1];
  const surprise = sub(logSumExp(logits, -1, true), logits);
  return mean(where(oneHot(labels, classes), surprise, 0));
}
