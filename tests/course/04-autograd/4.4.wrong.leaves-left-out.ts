import type { Tensor } from "../../../lib/tensor/tensor.ts";

/**
 * Lists a tensor and everything it was made from, each once, and each after all
 * that it was made from: the tensor itself is last.
 *
 * @example A square: the number is listed once, though it is used twice
 * ```ts
 * import { mul } from "lib/ops/arithmetic/mul.ts";
 * import { tensor } from "lib/tensor/create.ts";
 * const x = tensor(3);
 * const y = mul(x, x);
 * assert.deepEqual(topologicalOrder(y), [x, y]);
 * ```
 */
export function topologicalOrder(last: Tensor): Tensor[] {
  const order: Tensor[] = [];
  const seen = new Set([last]);
  const path = [{ tensor: last, next: 0 }];
  while (path.length > 0) {
    const step = path[path.length - 1];
    const inputs = step.tensor.made?.inputs ?? [];
    if (step.next === inputs.length) {
      if (inputs.length > 0) order.push(step.tensor);
      path.pop();
      continue;
    }
    const tensor = inputs[step.next++];
    if (seen.has(tensor)) continue;
    seen.add(tensor);
    path.push({ tensor, next: 0 });
  }
  return order;
}
