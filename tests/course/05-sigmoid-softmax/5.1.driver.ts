import { serve } from "../../../tools/child/serve.ts";
import "../../../lib/formula/primitives.ts";
import { backward } from "../../../lib/autograd/backward.ts";
import { primitiveRules } from "../../../lib/autograd/primitive_rules.ts";
import type { Rules } from "../../../lib/autograd/rule.ts";
import { topologicalOrder } from "../../../lib/autograd/topological_order.ts";
import { useBackend } from "../../../lib/backend/current.ts";
import {
  mul,
  type Nested,
  sum,
  type Tensor,
  tensor,
  toArray,
} from "../../../lib/formula/primitives.ts";
import type * as Exercise from "../../../lib/formula/sigmoid.ts";

useBackend("reference");

function gradient(of: Tensor, by: Tensor, seed: Tensor): Tensor {
  const order = topologicalOrder(of);
  const found = backward(order, seed, primitiveRules as Partial<Rules> as Rules)
    .get(by);
  if (!found) throw new Error("no gradient comes back to the input");
  return found;
}

/** The numbers of the result. */
export function valuesOf(mine: typeof Exercise, a: Nested) {
  return toArray(mine.sigmoid(tensor(a)));
}

/** The gradient of the input, when the gradient of the result is `seed`. */
export function slopesOf(mine: typeof Exercise, a: Nested, seed: Nested) {
  const x = tensor(a);
  return toArray(gradient(mine.sigmoid(x), x, tensor(seed)));
}

/** The gradient of the slopes, added up with weights. */
export function bendsOf(mine: typeof Exercise, a: number[], weights: number[]) {
  const x = tensor(a);
  const slopes = gradient(mine.sigmoid(x), x, tensor(a.map(() => 1)));
  return toArray(gradient(sum(mul(slopes, tensor(weights))), x, tensor(1)));
}

/** What the input holds after the call. */
export function inputAfter(mine: typeof Exercise, a: Nested) {
  const x = tensor(a);
  mine.sigmoid(x);
  return toArray(x);
}

serve({ valuesOf, slopesOf, bendsOf, inputAfter });
//# sourceMappingURL=5.1.driver.ts.map
