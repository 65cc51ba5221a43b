import { serve } from "../../../tools/child/serve.ts";
import "../../../lib/ops/arithmetic/add.ts";
import "../../../lib/ops/arithmetic/div.ts";
import "../../../lib/ops/arithmetic/mul.ts";
import "../../../lib/ops/arithmetic/sub.ts";
import "../../../lib/ops/compare/less_equal.ts";
import "../../../lib/ops/functions/exp.ts";
import { backward } from "../../../lib/autograd/backward.ts";
import { primitiveRules } from "../../../lib/autograd/primitive_rules.ts";
import type { Rules } from "../../../lib/autograd/rule.ts";
import { topologicalOrder } from "../../../lib/autograd/topological_order.ts";
import { useBackend } from "../../../lib/backend/current.ts";
import type * as Exercise from "../../../lib/formula/sigmoid.ts";
import "../../../lib/ops/arithmetic/maximum.ts";
import "../../../lib/ops/arithmetic/minimum.ts";
import { mul } from "../../../lib/ops/arithmetic/mul.ts";
import "../../../lib/ops/compare/less_equal.ts";
import "../../../lib/ops/functions/abs.ts";
import "../../../lib/ops/functions/exp.ts";
import "../../../lib/ops/functions/log.ts";
import "../../../lib/ops/functions/relu.ts";
import "../../../lib/ops/functions/tanh.ts";
import { sum } from "../../../lib/ops/reduce/sum.ts";
import { type Nested, tensor } from "../../../lib/tensor/create.ts";
import { toArray } from "../../../lib/tensor/read.ts";
import type { Tensor } from "../../../lib/tensor/tensor.ts";

useBackend("reference");

function gradient(of: Tensor, by: Tensor, seed: Tensor): Tensor {
  const gradients = backward(
    topologicalOrder(of),
    seed,
    primitiveRules as Rules,
  );
  const found = gradients.get(by);
  if (!found) throw new Error("no gradient goes back to the input");
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
export function bendsOf(mine: typeof Exercise, a: number[], seed: number[]) {
  const x = tensor(a);
  const slopes = gradient(mine.sigmoid(x), x, tensor(a.map(() => 1)));
  return toArray(gradient(sum(mul(slopes, tensor(seed))), x, tensor(1)));
}

/** What the input holds after the call. */
export function inputAfter(mine: typeof Exercise, a: Nested) {
  const x = tensor(a);
  mine.sigmoid(x);
  return toArray(x);
}

serve({ valuesOf, slopesOf, bendsOf, inputAfter });
//# sourceMappingURL=5.1.driver.ts.map
