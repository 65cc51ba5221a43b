import { serve } from "../../../tools/child/serve.ts";
import "../../../lib/formula/primitives.ts";
import { backward } from "../../../lib/autograd/backward.ts";
import { primitiveRules } from "../../../lib/autograd/primitive_rules.ts";
import type { Rules } from "../../../lib/autograd/rule.ts";
import { topologicalOrder } from "../../../lib/autograd/topological_order.ts";
import { useBackend } from "../../../lib/backend/current.ts";
import type * as Exercise from "../../../lib/formula/log_sum_exp.ts";
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
  if (!found) throw new Error("no gradient comes back to the input");
  return found;
}

/** The numbers of the result; axis and keepDims as by default if left out. */
export function valuesOf(
  mine: typeof Exercise,
  o: Nested,
  axis?: number,
  keepDims?: boolean,
) {
  return toArray(mine.logSumExp(tensor(o), axis, keepDims));
}

/** The numbers of the result, computed in float32. */
export function floatsOf(mine: typeof Exercise, o: Nested) {
  useBackend("wasm");
  try {
    return toArray(mine.logSumExp(tensor(o)));
  } finally {
    useBackend("reference");
  }
}

/** The gradient of the input, when the gradient of the result is `seed`. */
export function slopesOf(
  mine: typeof Exercise,
  o: Nested,
  axis: number,
  seed: Nested,
  keepDims?: boolean,
) {
  const x = tensor(o);
  const result = mine.logSumExp(x, axis, keepDims);
  return toArray(gradient(result, x, tensor(seed)));
}

/** The gradient of the slopes, added up with weights. */
export function bendsOf(mine: typeof Exercise, o: number[], weights: number[]) {
  const x = tensor(o);
  const slopes = gradient(mine.logSumExp(x), x, tensor(1));
  return toArray(gradient(sum(mul(slopes, tensor(weights))), x, tensor(1)));
}

/** What the input holds after the call. */
export function inputAfter(mine: typeof Exercise, o: Nested) {
  const x = tensor(o);
  mine.logSumExp(x);
  return toArray(x);
}

serve({ valuesOf, floatsOf, slopesOf, bendsOf, inputAfter });
//# sourceMappingURL=5.2.driver.ts.map
