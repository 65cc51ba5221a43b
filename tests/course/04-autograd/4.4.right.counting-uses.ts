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
  const uses = new Map<Tensor, number>([[last, 0]]);
  const all = [last];
  for (const tensor of all) {
    for (const input of tensor.made?.inputs ?? []) {
      if (!uses.has(input)) all.push(input);
      uses.set(input, (uses.get(input) ?? 0) + 1);
    }
  }
  const backwards = [last];
  for (const tensor of backwards) {
    for (const input of tensor.made?.inputs ?? []) {
      const rest = uses.get(input)! - 1;
      uses.set(input, rest);
      if (rest === 0) backwards.push(input);
    }
  }
  return backwards.reverse();
}
