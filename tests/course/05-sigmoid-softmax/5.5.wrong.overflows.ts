import { checkTargets } from "../../../lib/formula/check_labels.ts";
import {
  add,
  exp,
  log,
  mean,
  mul,
  sub,
  type Tensor,
} from "../../../lib/formula/primitives.ts";

/** Wrong: e to the 1000. */
export function bceWithLogits(logits: Tensor, targets: Tensor): Tensor {
  checkTargets("bceWithLogits", logits, targets);
  return mean(sub(log(add(1, exp(logits))), mul(logits, targets)));
}
