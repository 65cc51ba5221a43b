import { abs, add, mul, sum, type Tensor, tensor } from "../tensor.ts";
import { leaves, type Tree } from "../weights/named_tree.ts";

/**
 * Gives what weights cost that are not 0: λ Σ|w| over all weights, and nothing
 * for biases, which are the tensors with fewer than two axes.
 *
 * Shapes: → [].
 * @param strength λ
 *
 * Source: R. Tibshirani, "Regression shrinkage and selection via the lasso"
 * (1996).
 * @example
 * ```ts
 * import { tensor, toArray } from "lib/tensor.ts";
 *
 * const params = { layer1: { w: tensor([[3], [-4]]), b: tensor([100]) } };
 * assert.equal(toArray(l1Penalty(params, 0.5)), 3.5);
 * ```
 */
export function l1Penalty(params: Tree, strength: number): Tensor {
  let total = tensor(0);
  for (const [, w] of leaves(params)) {
    if (w.shape.length >= 2) total = add(total, sum(abs(w)));
  }
  return mul(total, strength);
}
//# sourceMappingURL=l1_penalty.ts.map
