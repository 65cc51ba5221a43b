import { add, mul, norm, type Tensor, tensor } from "../../../lib/tensor.ts";
import { leaves, type Tree } from "../../../lib/weights/named_tree.ts";

/** Wrong: the square of a sum. */
export function l2Penalty(params: Tree, strength: number): Tensor {
  let total = tensor(0);
  for (const [, w] of leaves(params)) {
    if (w.shape.length >= 2) total = add(total, norm(w));
  }
  return mul(mul(total, total), strength / 2);
}
