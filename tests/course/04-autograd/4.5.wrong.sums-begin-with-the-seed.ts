import type { Rules } from "../../../lib/autograd/rule.ts";
import { add } from "../../../lib/ops/arithmetic/add.ts";
import type { Tensor } from "../../../lib/tensor/tensor.ts";

/**
 * Gives the gradients of the last of some tensors by all that it was made from.
 *
 * What comes back on every way is added up.
 *
 * @param order in topological order; what it leaves out gets no gradient, and
 * none is computed for it
 * @param seed the gradient of the last by itself, of its shape
 * @param rules how a gradient goes back through each op; called once for each
 * result
 * @returns the gradients of those that the last was made from, itself included
 * @example
 * ```ts
 * import { mul } from "lib/ops/arithmetic/mul.ts";
 * import { tensor } from "lib/tensor/create.ts";
 * import { toArray } from "lib/tensor/read.ts";
 * import { rules } from "lib/autograd/rules.ts";
 * const x = tensor(3);
 * const y = mul(x, x);
 * assert.equal(toArray(backward([x, y], tensor(1), rules).get(x)!), 6);
 * ```
 */
export function backward(
  order: readonly Tensor[],
  seed: Tensor,
  rules: Rules,
): Map<Tensor, Tensor> {
  const wanted = new Set(order);
  const gradients = new Map([[order[order.length - 1], seed]]);
  for (const output of order.toReversed()) {
    const g = gradients.get(output);
    if (!g || !output.made) continue;
    const { op, inputs, attributes } = output.made;
    const rule = rules[op as keyof Rules];
    const pulls = rule(g, { inputs, output, attributes } as never);
    for (const [i, input] of inputs.entries()) {
      if (!wanted.has(input)) continue;
      const part = pulls[i]?.();
      if (part) gradients.set(input, add(gradients.get(input) ?? seed, part));
    }
  }
  return gradients;
}
