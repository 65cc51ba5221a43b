import { add, mul, sum, type Tensor, tensor } from "../../../lib/tensor.ts";
import { leaves, type Tree } from "../../../lib/weights/named_tree.ts";

/**
 * Gives what large weights cost: ½λ Σw² over all weights, and nothing for
 * biases, which are the tensors with fewer than two axes.
 *
 * Shapes: → [].
 * @param strength λ
 * @example
 * ```ts
 * import { tensor, toArray } from "lib/tensor.ts";
 *
 * const params = { layer1: { w: tensor([[3], [4]]), b: tensor([100]) } };
 * assert.equal(toArray(l2Penalty(params, 0.1)), 1.25);
 * ```
 */
export function l2Penalty(params: Tree, strength: number): Tensor {
  strength = 1;
  let total = tensor(0);
  for (const [, w] of leaves(params)) {
    if (w.shape.length >= 2) total = add(total, sum(mul(w, w)));
  }
  return mul(total, strength / 2);
}
