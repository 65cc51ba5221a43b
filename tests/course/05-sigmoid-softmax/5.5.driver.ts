import { serve } from "../../../tools/child/serve.ts";
import "../../../lib/formula/check_labels.ts";
import "../../../lib/formula/log_sum_exp.ts";
import "../../../lib/formula/primitives.ts";
import { backward } from "../../../lib/autograd/backward.ts";
import { primitiveRules } from "../../../lib/autograd/primitive_rules.ts";
import type { Rules } from "../../../lib/autograd/rule.ts";
import { topologicalOrder } from "../../../lib/autograd/topological_order.ts";
import { useBackend } from "../../../lib/backend/current.ts";
import type * as Exercise from "../../../lib/formula/bce_with_logits.ts";
import {
  mul,
  type Nested,
  sum,
  type Tensor,
  tensor,
  toArray,
} from "../../../lib/formula/primitives.ts";

useBackend("reference");

function gradient(of: Tensor, by: Tensor, seed: Tensor): Tensor {
  const order = topologicalOrder(of);
  const found = backward(order, seed, primitiveRules as Partial<Rules> as Rules)
    .get(by);
  if (!found) throw new Error("no gradient comes back to the logits");
  return found;
}

/** The loss. */
export function lossOf(mine: typeof Exercise, logits: Nested, targets: Nested) {
  return toArray(mine.bceWithLogits(tensor(logits), tensor(targets)));
}

/** The gradient of the logits, when the gradient of the loss is `seed`. */
export function slopesOf(
  mine: typeof Exercise,
  logits: Nested,
  targets: Nested,
  seed = 1,
) {
  const x = tensor(logits);
  const loss = mine.bceWithLogits(x, tensor(targets));
  return toArray(gradient(loss, x, tensor(seed)));
}

/** The gradient of the slopes, added up with weights. */
export function bendsOf(
  mine: typeof Exercise,
  logits: number[],
  targets: number[],
  weights: number[],
) {
  const x = tensor(logits);
  const loss = mine.bceWithLogits(x, tensor(targets));
  const slopes = gradient(loss, x, tensor(1));
  return toArray(gradient(sum(mul(slopes, tensor(weights))), x, tensor(1)));
}

/** What the inputs hold after the call. */
export function inputsAfter(
  mine: typeof Exercise,
  logits: Nested,
  targets: Nested,
) {
  const [x, y] = [tensor(logits), tensor(targets)];
  mine.bceWithLogits(x, y);
  return { logits: toArray(x), targets: toArray(y) };
}

serve({ lossOf, slopesOf, bendsOf, inputsAfter });
//# sourceMappingURL=5.5.driver.ts.map
