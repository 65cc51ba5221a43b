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
  const [met, entered] = [new Set([last]), new Set<Tensor>()];
  const waiting = [last];
  while (waiting.length > 0) {
    const tensor = waiting[waiting.length - 1];
    if (entered.has(tensor)) {
      order.push(tensor);
      waiting.pop();
      continue;
    }
    entered.add(tensor);
    for (const input of tensor.made?.inputs ?? []) {
      if (met.has(input)) continue;
      met.add(input);
      waiting.push(input);
    }
  }
  return order;
}
