import { checkTargets } from "../../../lib/formula/check_labels.ts";
import { logSumExp } from "../../../lib/formula/log_sum_exp.ts";
import {
  mean,
  mul,
  stack,
  sub,
  type Tensor,
} from "../../../lib/formula/primitives.ts";

/**
 * Measures how surprised units are by yes (1) and no (0):
 * E = −1/n Σ (y ln p + (1 − y) ln(1 − p)), where p is the sigmoid of a logit:
 * binary cross-entropy.
 *
 * In nats, and finite for finite logits of any size.
 *
 * Shapes: logits any, targets the same, from 0 to 1 → [].
 * @throws {ShapeError} if the shapes differ
 * @example
 * ```ts
 * import { tensor, toArray } from "lib/tensor.ts";
 *
 * const loss = bceWithLogits(tensor([-1000]), tensor([1]));
 * assert.equal(toArray(loss), 1000);
 * ```
 */
export function bceWithLogits(logits: Tensor, targets: Tensor): Tensor {
  checkTargets("bceWithLogits", logits, targets);
  const both = stack([mul(logits, 0), logits], -1);
  return mean(sub(logSumExp(both), mul(logits, sub(1, targets))));
}
