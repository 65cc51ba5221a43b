import { checkTargets } from "../../../lib/formula/check_labels.ts";
import {
  abs,
  add,
  exp,
  log,
  maximum,
  mean,
  mul,
  neg,
  sub,
  type Tensor,
} from "../../../lib/formula/primitives.ts";

/** Wrong: no bend at 0. */
export function bceWithLogits(logits: Tensor, targets: Tensor): Tensor {
  checkTargets("bceWithLogits", logits, targets);
  const rest = log(add(1, exp(neg(abs(logits)))));
  return mean(add(sub(maximum(logits, 0), mul(logits, targets)), rest));
}
