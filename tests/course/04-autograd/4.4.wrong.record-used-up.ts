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
  const path = [{ tensor: last, inputs: [...last.made?.inputs ?? []] }];
  while (path.length > 0) {
    const { tensor, inputs } = path[path.length - 1];
    const input = inputs.shift();
    if (input === undefined) {
      order.push(tensor);
      tensor.made = null;
      path.pop();
    } else if (!seen.has(input)) {
      seen.add(input);
      path.push({ tensor: input, inputs: [...input.made?.inputs ?? []] });
    }
  }
  return order;
}
