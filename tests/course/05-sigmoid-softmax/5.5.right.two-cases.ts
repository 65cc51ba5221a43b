import { checkTargets } from "../../../lib/formula/check_labels.ts";
import {
  add,
  exp,
  lessEqual,
  log,
  mean,
  mul,
  neg,
  sub,
  type Tensor,
  where,
} from "../../../lib/formula/primitives.ts";

/** Takes the smaller power of e, chosen with 0 on one side. */
export function bceWithLogits(logits: Tensor, targets: Tensor): Tensor {
  checkTargets("bceWithLogits", logits, targets);
  const up = lessEqual(0, logits);
  const rest = log(add(1, exp(where(up, neg(logits), logits))));
  const large = where(up, logits, 0);
  return mean(add(sub(large, mul(logits, targets)), rest));
}
