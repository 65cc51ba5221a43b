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
  const waiting = [last];
  for (let tensor = waiting.pop(); tensor; tensor = waiting.pop()) {
    order.push(tensor);
    for (const input of tensor.made?.inputs ?? []) {
      if (seen.has(input)) continue;
      seen.add(input);
      waiting.push(input);
    }
  }
  return order.reverse();
}
