import { add, mean, mul, type Tensor, tensor } from "../../../lib/tensor.ts";
import { leaves, type Tree } from "../../../lib/weights/named_tree.ts";

/** Wrong: divided by how many there are. */
export function l2Penalty(params: Tree, strength: number): Tensor {
  let total = tensor(0);
  for (const [, w] of leaves(params)) {
    if (w.shape.length >= 2 && w.size > 0) total = add(total, mean(mul(w, w)));
  }
  return mul(total, strength / 2);
}
