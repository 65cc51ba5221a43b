import { serve } from "../../../tools/child/serve.ts";
import "../../../lib/formula/check_labels.ts";
import "../../../lib/formula/log_sum_exp.ts";
import "../../../lib/formula/primitives.ts";
import { backward } from "../../../lib/autograd/backward.ts";
import { primitiveRules } from "../../../lib/autograd/primitive_rules.ts";
import type { Rules } from "../../../lib/autograd/rule.ts";
import { topologicalOrder } from "../../../lib/autograd/topological_order.ts";
import { useBackend } from "../../../lib/backend/current.ts";
import type * as Exercise from "../../../lib/formula/cross_entropy.ts";
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
export function lossOf(mine: typeof Exercise, logits: Nested, labels: Nested) {
  return toArray(mine.crossEntropy(tensor(logits), tensor(labels, "int32")));
}

/** The gradient of the logits, when the gradient of the loss is `seed`. */
export function slopesOf(
  mine: typeof Exercise,
  logits: Nested,
  labels: Nested,
  seed = 1,
) {
  const x = tensor(logits);
  const loss = mine.crossEntropy(x, tensor(labels, "int32"));
  return toArray(gradient(loss, x, tensor(seed)));
}

/** The gradient of the slopes, added up with weights. */
export function bendsOf(
  mine: typeof Exercise,
  logits: Nested,
  labels: Nested,
  weights: Nested,
) {
  const x = tensor(logits);
  const loss = mine.crossEntropy(x, tensor(labels, "int32"));
  const slopes = gradient(loss, x, tensor(1));
  return toArray(gradient(sum(mul(slopes, tensor(weights))), x, tensor(1)));
}

/** What the inputs hold after the call. */
export function inputsAfter(
  mine: typeof Exercise,
  logits: Nested,
  labels: Nested,
) {
  const [x, y] = [tensor(logits), tensor(labels, "int32")];
  mine.crossEntropy(x, y);
  return { logits: toArray(x), labels: toArray(y) };
}

serve({ lossOf, slopesOf, bendsOf, inputsAfter });
//# sourceMappingURL=5.4.driver.ts.map
